package dev.understudy.standin.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The database products on which tests run. */
public enum TestDatabase {
    /** SQLite. Each URL names a new file. */
    SQLITE {
        @Override
        public String newDatabaseUrl(Path directory) {
            return "jdbc:sqlite:" + directory.resolve("store" + COUNT.incrementAndGet() + ".db");
        }
    },
    /** PostgreSQL. Each URL names a new database on one server, which all tests share. */
    POSTGRESQL {
        @Override
        public String newDatabaseUrl(Path directory) {
            String name = "store" + COUNT.incrementAndGet();
            try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot create the test database " + name, e);
            }
            return Postgres.SERVER.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /**
     * Returns the URL of a new, empty database.
     *
     * @param directory the directory for the database file, if the database is a file
     */
    public abstract String newDatabaseUrl(Path directory);

    /** The PostgreSQL server. It is started on first use, because many tests do not need it. */
    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // Otherwise the log of PostgreSQL, which contains values, would be a part of the log of this process.
                return EmbeddedPostgres.builder()
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
