package dev.understudy.standin.well.access;

import dev.understudy.standin.store.Database;
import dev.understudy.standin.store.ExpiringCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Remembers API keys and memberships. A key is stored under its fingerprint, which is its SHA-256. */
public final class CallerStore {

    private final Database database;
    private final ExpiringCache<Lookup, KnownKey> cache = new ExpiringCache<>();

    public CallerStore(Database database) {
        this.database = database;
    }

    /**
     * Returns an API key and the memberships of its person that matter for the request; empty if the key is unknown.
     *
     * @param fingerprint the SHA-256 of the API key, in hex
     * @param effectiveWorkspace the id of the effective workspace; null chooses the key's default workspace
     * @param pathWorkspace the id of the workspace in the path, or null if the path does not contain a UUID
     */
    Optional<KnownKey> find(String fingerprint, UUID effectiveWorkspace, UUID pathWorkspace) {
        Lookup lookup = new Lookup(fingerprint, effectiveWorkspace, pathWorkspace);
        return cache.get(lookup, () -> load(lookup));
    }

    private Optional<KnownKey> load(Lookup lookup) {
        return database.read(handle -> handle.createQuery("""
                        SELECT key.person_id, effective.id AS effective_id, path_membership.role
                        FROM well_api_key key
                        LEFT JOIN well_membership membership
                               ON membership.person_id = key.person_id
                              AND membership.workspace_id = COALESCE(CAST(:effective AS TEXT), key.default_workspace_id)
                              AND membership.active
                        LEFT JOIN well_workspace effective ON effective.id = membership.workspace_id
                        LEFT JOIN well_workspace path_workspace
                               ON path_workspace.id = CAST(:path AS TEXT)
                              AND path_workspace.tenant_id = effective.tenant_id
                        LEFT JOIN well_membership path_membership
                               ON path_membership.person_id = key.person_id
                              AND path_membership.workspace_id = path_workspace.id
                              AND path_membership.active
                        WHERE key.hash = :fingerprint
                        """)
                .bind("fingerprint", lookup.fingerprint())
                .bind("effective", text(lookup.effectiveWorkspace()))
                .bind("path", text(lookup.pathWorkspace()))
                .map((row, context) -> knownKey(row))
                .findOne());
    }

    private static KnownKey knownKey(ResultSet row) throws SQLException {
        String effective = row.getString("effective_id");
        String role = row.getString("role");
        return new KnownKey(
                UUID.fromString(row.getString("person_id")),
                effective == null ? null : UUID.fromString(effective),
                role == null ? null : Role.of(role));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private record Lookup(String fingerprint, UUID effectiveWorkspace, UUID pathWorkspace) {}
}
