package dev.understudy.standin.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL server of one test, which the test can stop and start again. */
public final class OwnPostgres implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgres server;
    private final int port;

    /** Starts a new server, whose data is in the given directory. */
    public OwnPostgres(Path directory) throws IOException {
        this.directory = directory;
        this.server = builder().start();
        this.port = server.getPort();
    }

    /** Stops the server, which ends all its connections. */
    public void stop() throws IOException {
        server.close();
    }

    /** Starts the server again, on the same port and with the same data. */
    public void start() throws IOException {
        server = builder().setPort(port).start();
    }

    /** Returns the URL of a database for a user without a password. */
    public String url(String database, String user) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + user;
    }

    /** Opens a connection as the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database, "postgres"));
    }

    /** Executes statements as the superuser. */
    public void execute(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Requires a password of a user from now on. */
    public void requirePasswords(String user) throws SQLException {
        execute(
                "postgres",
                "COPY (SELECT unnest(ARRAY['host all " + user + " 127.0.0.1/32 scram-sha-256',"
                        + " 'host all all 127.0.0.1/32 trust'])) TO '" + directory + "/pg_hba.conf'",
                "SELECT pg_reload_conf()");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private EmbeddedPostgres.Builder builder() {
        // Otherwise the log of PostgreSQL, which contains statements and values, would be a part of the log of this
        // process.
        return EmbeddedPostgres.builder()
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false);
    }
}
