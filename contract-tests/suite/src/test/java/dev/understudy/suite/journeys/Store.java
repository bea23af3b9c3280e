package dev.understudy.suite.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a journey's server keeps its state: an empty database of its own, of one kind or the other. */
enum Store {
    SQLITE {
        @Override
        String url() {
            try {
                return "jdbc:sqlite:" + Files.createTempDirectory("journey").resolve("journey.db");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL {
        @Override
        String url() {
            String name = "journey" + DATABASES.incrementAndGet();
            try (Connection connection = Postgres.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot make the database " + name, e);
            }
            return Postgres.RUNNING.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** The JDBC URL of a fresh, empty database. */
    abstract String url();

    /** One server for all journeys; it stops with the JVM. */
    private static final class Postgres {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
