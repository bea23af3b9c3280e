package dev.understudy.standin.instantly.access;

import dev.understudy.standin.store.Database;
import dev.understudy.standin.store.ShortMemory;
import dev.understudy.standin.store.StoredText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Remembers API keys, by fingerprint. */
public final class ApiKeyStore {

    private final Database database;
    private final ShortMemory<Question, ApiKey> memory = new ShortMemory<>();

    /** On an open database. */
    public ApiKeyStore(Database database) {
        this.database = database;
    }

    /** A key and the workspace that the request chose with it; a null choice is the key's own workspace. */
    Optional<ApiKey> find(String fingerprint, String chosenWorkspace) {
        Question question = new Question(fingerprint, chosenWorkspace);
        return memory.recall(question, () -> look(question));
    }

    private Optional<ApiKey> look(Question question) {
        return database.read(handle -> handle.createQuery("""
                        SELECT key.scopes,
                               own.id AS own_id, own.limit_per_second AS own_second, own.limit_per_minute AS own_minute,
                               chosen.id, chosen.paid, chosen.limit_per_second, chosen.limit_per_minute
                        FROM instantly_api_key key
                        LEFT JOIN instantly_workspace own ON own.id = key.workspace_id
                        LEFT JOIN instantly_workspace chosen
                               ON chosen.id = COALESCE(CAST(:chosen AS TEXT), own.id)
                              AND (chosen.id = own.id OR chosen.parent_id = own.id)
                        WHERE key.hash = :fingerprint
                        """)
                .bind("fingerprint", question.fingerprint())
                .bind("chosen", StoredText.toStore(question.chosenWorkspace()))
                .map((row, context) -> apiKey(row))
                .findOne());
    }

    private static ApiKey apiKey(ResultSet row) throws SQLException {
        return new ApiKey(
                Set.of(row.getString("scopes").split(" ")),
                limit(row, "own_id", "own_second", "own_minute"),
                row.getString("id") == null
                        ? null
                        : new ApiKey.Chosen(
                                UUID.fromString(row.getString("id")),
                                row.getBoolean("paid"),
                                limit(row, "id", "limit_per_second", "limit_per_minute")));
    }

    private static ApiKey.Limit limit(ResultSet row, String id, String perSecond, String perMinute)
            throws SQLException {
        String workspace = row.getString(id);
        return workspace == null
                ? null
                : new ApiKey.Limit(UUID.fromString(workspace), integer(row, perSecond), integer(row, perMinute));
    }

    private static Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private record Question(String fingerprint, String chosenWorkspace) {}
}
