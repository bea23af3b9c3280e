package dev.understudy.standin.support;

import dev.understudy.runtime.http.Bounds;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A class of tests with one server on a fresh SQLite file, and a clock that can be set. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OnSqlite {

    /** The clock of the server. */
    protected final SettableClock clock = new SettableClock();
    /** The server. */
    protected TestServer server;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = TestServer.start(Store.SQLITE.fresh(directory), clock, Bounds.USUAL);
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
