package dev.understudy.standin.support;

import dev.understudy.runtime.api.ServerLimits;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A base class for tests that run once on SQLite and once on PostgreSQL. All tests of a class share one server, which
 * starts with the test seed on a new database, and a clock that they can set.
 */
@ParameterizedClass(name = "on {0}")
@EnumSource(TestDatabase.class)
public abstract class OnBothStores {

    protected static SettableClock clock;
    protected static TestServer server;

    /** The URL of the database, which the test may change behind the server's back. */
    protected static String url;

    /** The database product on which the tests run. */
    @Parameter
    protected TestDatabase product;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase product, @TempDir Path directory) {
        clock = new SettableClock();
        url = product.newDatabaseUrl(directory);
        server = TestServer.start(url, clock, ServerLimits.DEFAULT);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }
}
