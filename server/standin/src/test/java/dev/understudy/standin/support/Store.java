package dev.understudy.standin.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases that a server can keep its state in. */
public enum Store {
    /** A file. */
    SQLITE {
        @Override
        public String fresh(Path directory) {
            return "jdbc:sqlite:" + directory.resolve("store" + COUNT.incrementAndGet() + ".db");
        }
    },
    /** One server for all the tests, with a new database for each that asks. */
    POSTGRESQL {
        @Override
        public String fresh(Path directory) {
            String name = "store" + COUNT.incrementAndGet();
            try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("no database can be made", e);
            }
            return Postgres.SERVER.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The URL of a database that nothing is in yet. */
    public abstract String fresh(Path directory);

    /** Started when it is first asked for, since not every test needs it. */
    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
