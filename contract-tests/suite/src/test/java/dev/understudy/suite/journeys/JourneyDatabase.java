package dev.understudy.suite.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The database products on which the journeys run. Each journey gets a new, empty database. */
enum JourneyDatabase {
    SQLITE {
        @Override
        String newDatabaseUrl() {
            try {
                return "jdbc:sqlite:" + Files.createTempDirectory("journey").resolve("journey.db");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL {
        @Override
        String newDatabaseUrl() {
            String name = "journey" + DATABASES.incrementAndGet();
            try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot create the test database " + name, e);
            }
            return Postgres.SERVER.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Returns the JDBC URL of a new, empty database. */
    abstract String newDatabaseUrl();

    /** One PostgreSQL server for all journeys. It is started on first use and stops with the JVM. */
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
