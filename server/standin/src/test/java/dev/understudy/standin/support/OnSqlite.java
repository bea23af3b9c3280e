package dev.understudy.standin.support;

import dev.understudy.runtime.api.ServerLimits;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A base class for tests that run on SQLite only. All tests of a class share one server, which starts with the test
 * seed on a new database, and a clock that they can set.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OnSqlite {

    protected final SettableClock clock = new SettableClock();
    protected TestServer server;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = TestServer.start(TestDatabase.SQLITE.newDatabaseUrl(directory), clock, ServerLimits.DEFAULT);
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
