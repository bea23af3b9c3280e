package dev.understudy.standin.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Describes where a PostgreSQL database is, as the driver reads its URL. */
final class PostgresqlLocation {

    private PostgresqlLocation() {}

    /** Returns host, port and name of a database; several hosts and ports if the URL lists them. */
    static String of(DatabaseUrl url) {
        Properties parsed = Driver.parseURL(url.text(), new Properties());
        if (parsed == null) {
            return "PostgreSQL at " + url;
        }
        String name = PGProperty.PG_DBNAME.getOrDefault(parsed);
        String user = PGProperty.USER.getOrDefault(parsed);
        // Like the driver, which connects to the database with the name of the user if the URL does not name one.
        return "PostgreSQL at " + hosts(parsed) + ", database " + (name == null ? user : name);
    }

    private static String hosts(Properties parsed) {
        String[] hosts = PGProperty.PG_HOST.getOrDefault(parsed).split(",", -1);
        String[] ports = PGProperty.PG_PORT.getOrDefault(parsed).split(",", -1);
        List<String> both = new ArrayList<>();
        for (int i = 0; i < hosts.length; i++) {
            both.add(hosts[i] + ":" + ports[Math.min(i, ports.length - 1)]);
        }
        return String.join(", ", both);
    }
}
