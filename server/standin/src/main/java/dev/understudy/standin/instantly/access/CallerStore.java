package dev.understudy.standin.instantly.access;

import dev.understudy.standin.store.Database;
import dev.understudy.standin.store.ExpiringCache;
import dev.understudy.standin.store.StoredText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Remembers API keys. A key is stored under its fingerprint, which is its SHA-256. */
public final class CallerStore {

    private final Database database;
    private final ExpiringCache<Lookup, KnownKey> cache = new ExpiringCache<>();

    public CallerStore(Database database) {
        this.database = database;
    }

    /**
     * Returns an API key and the workspace that the request chooses with it; empty if the key is unknown.
     *
     * @param fingerprint the SHA-256 of the API key, in hex
     * @param chosenWorkspace the id of the chosen workspace; null chooses the key's own workspace
     */
    Optional<KnownKey> find(String fingerprint, String chosenWorkspace) {
        Lookup lookup = new Lookup(fingerprint, chosenWorkspace);
        return cache.get(lookup, () -> load(lookup));
    }

    private Optional<KnownKey> load(Lookup lookup) {
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
                .bind("fingerprint", lookup.fingerprint())
                .bind("chosen", StoredText.toStore(lookup.chosenWorkspace()))
                .map((row, context) -> knownKey(row))
                .findOne());
    }

    private static KnownKey knownKey(ResultSet row) throws SQLException {
        return new KnownKey(
                Set.of(row.getString("scopes").split(" ")),
                limit(row, "own_id", "own_second", "own_minute"),
                row.getString("id") == null
                        ? null
                        : new KnownKey.ChosenWorkspace(
                                UUID.fromString(row.getString("id")),
                                row.getBoolean("paid"),
                                limit(row, "id", "limit_per_second", "limit_per_minute")));
    }

    private static KnownKey.Limit limit(ResultSet row, String id, String perSecond, String perMinute)
            throws SQLException {
        String workspace = row.getString(id);
        return workspace == null
                ? null
                : new KnownKey.Limit(UUID.fromString(workspace), integer(row, perSecond), integer(row, perMinute));
    }

    private static Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private record Lookup(String fingerprint, String chosenWorkspace) {}
}
