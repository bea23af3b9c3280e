package dev.understudy.standin.fault;

import dev.understudy.standin.support.OwnPostgres;
import dev.understudy.standin.support.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Gives a test class a server on a PostgreSQL of its own, which the tests may stop, reconfigure and lock. */
abstract class OnOwnPostgres {

    static OwnPostgres postgres;
    static TestServer server;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        postgres = new OwnPostgres(directory);
        postgres.execute("postgres", "CREATE ROLE app LOGIN", "CREATE DATABASE store OWNER app");
        server = TestServer.start(postgres.url("store", "app"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        postgres.close();
    }
}
