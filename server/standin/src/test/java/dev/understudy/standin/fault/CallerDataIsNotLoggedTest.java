package dev.understudy.standin.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.OnBothStores;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestDatabase;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever fails in the database, no level of the log contains a key, the hash of one, or a value of a request. */
class CallerDataIsNotLoggedTest extends OnBothStores {

    private static final String VALUE = "value-of-a-request";
    private static final List<String> KEYS = List.of("key-of-nobody", "full", "admin");
    private static final String INSTANTLY_BODY = "{\"name\":\"" + VALUE + "\"}";
    private static final String WELL_BODY =
            "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"" + VALUE + "\"}}}";

    @Test
    void aMissingTableOfKeys() throws Exception {
        execute("ALTER TABLE instantly_api_key RENAME TO a", "ALTER TABLE well_api_key RENAME TO b");
        String log = logOfLookups(503);
        execute("ALTER TABLE a RENAME TO instantly_api_key", "ALTER TABLE b RENAME TO well_api_key");
        assertThat(log).contains("503 STORE_UNAVAILABLE", "a table or column is missing");
    }

    // The message of PostgreSQL contains the hash that cannot be converted, and that of Jdbi the value it looks for.
    @Test
    void aLookupThatFailsBecauseOfAValue() throws Exception {
        execute("ALTER TABLE instantly_api_key RENAME TO a", "ALTER TABLE well_api_key RENAME TO b");
        String hash = product == TestDatabase.POSTGRESQL
                ? "CAST(CAST(hash AS INTEGER) AS TEXT) AS hash"
                : "json_extract(hash, '$') AS hash";
        execute(
                "CREATE VIEW instantly_api_key AS SELECT " + hash + ", workspace_id, scopes FROM a",
                "CREATE VIEW well_api_key AS SELECT " + hash + ", person_id, default_workspace_id FROM b");
        String log = logOfLookups(500);
        execute("DROP VIEW instantly_api_key", "DROP VIEW well_api_key");
        execute("ALTER TABLE a RENAME TO instantly_api_key", "ALTER TABLE b RENAME TO well_api_key");
        assertThat(log).contains("500 UNEXPECTED", "a statement has failed");
    }

    // The detail of PostgreSQL's message contains the complete row.
    @Test
    void aWriteThatViolatesAConstraint() throws Exception {
        execute(
                "CREATE UNIQUE INDEX i ON instantly_workspace ((CASE name WHEN '" + VALUE + "' THEN 1 END), name)",
                "CREATE UNIQUE INDEX w ON well_workspace ((CASE name WHEN '" + VALUE + "' THEN 1 END), name)",
                "UPDATE instantly_workspace SET name = '" + VALUE + "' WHERE id = '" + SeedIds.SUB + "'",
                "UPDATE well_workspace SET name = '" + VALUE + "' WHERE id = '" + SeedIds.CHILD_ID + "'");
        String log;
        try (LogCapture captured = LogCapture.ofAllOwnEvents()) {
            assertThat(server.instantly("PATCH", "full", INSTANTLY_BODY).status())
                    .isEqualTo(500);
            assertThat(server.well("PATCH", "admin", WELL_BODY).status()).isEqualTo(500);
            log = captured.text();
        }
        execute("DROP INDEX i", "DROP INDEX w");
        assertThat(log).contains("500 UNEXPECTED").doesNotContain(VALUE);
    }

    @Test
    void aLineBreakInARequest() throws Exception {
        try (LogCapture log = LogCapture.ofAllOwnEvents()) {
            server.instantly("PATCH", "full", "{\"\\nforged line 1\":\"\\r\\nforged line 2\"}");
            server.well("PATCH", "admin", "{\"\\nforged line 3\":{}}");
            server.send("GET", SeedIds.CURRENT_PATH + "%0D%0Aforged%20line%204", "full", (String) null);
            server.send("GET", SeedIds.OUR_PATH + "?workspaceId=%0Aforged%20line%205", "admin", (String) null);
            for (String lineBreak : List.of("\r", "\n", "\r\n ", "\u0085", "\u000b")) {
                RawConnection.exchange(
                        server.port(),
                        RawConnection.head("GET", SeedIds.CURRENT_PATH, "full") + "x-as-workspace: a" + lineBreak
                                + "forged line 6\r\n\r\n");
                RawConnection.exchange(
                        server.port(),
                        RawConnection.head("GET", "/v1/" + lineBreak + "forged line 7", "admin") + "\r\n");
            }
            assertThat(log.text().lines()).noneMatch(line -> line.startsWith("forged line"));
        }
    }

    private static String logOfLookups(int expectedStatus) throws Exception {
        // Keys are cached for a second.
        Thread.sleep(1_100);
        try (LogCapture log = LogCapture.ofAllOwnEvents()) {
            for (String key : KEYS) {
                for (String method : List.of("GET", "PATCH")) {
                    String[] body = method.equals("GET") ? new String[2] : new String[] {INSTANTLY_BODY, WELL_BODY};
                    assertThat(server.instantly(method, key, body[0], "x-as-workspace", VALUE)
                                    .status())
                            .isEqualTo(expectedStatus);
                    assertThat(server.well(method, key, body[1]).status()).isEqualTo(expectedStatus);
                }
            }
            assertThat(log.text()).doesNotContain(VALUE, "key-of-nobody").doesNotContain(hashes());
            return log.text();
        }
    }

    private static List<String> hashes() throws Exception {
        List<String> hashes = new ArrayList<>();
        for (String key : KEYS) {
            hashes.add(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8))));
        }
        return hashes;
    }

    private static void execute(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
