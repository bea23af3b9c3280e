package dev.understudy.standin.support;

import dev.understudy.runtime.http.Bounds;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A class of tests that runs twice, each time with one server on a fresh store, and a clock that can be set. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Store.class)
public abstract class OnBothStores {

    /** The clock of the server. */
    protected static SettableClock clock;
    /** The server. */
    protected static TestServer server;

    /** Where the server keeps its state. */
    @Parameter
    protected Store store;

    @BeforeParameterizedClassInvocation
    static void start(Store store, @TempDir Path directory) {
        clock = new SettableClock();
        server = TestServer.start(store.fresh(directory), clock, Bounds.USUAL);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }
}
