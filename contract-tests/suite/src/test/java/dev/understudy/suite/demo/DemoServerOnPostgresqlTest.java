package dev.understudy.suite.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;

class DemoServerOnPostgresqlTest extends DemoServerTests {

    private EmbeddedPostgres postgres;

    @Override
    String database() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @AfterAll
    void stopTheDatabase() throws IOException {
        postgres.close();
    }
}
