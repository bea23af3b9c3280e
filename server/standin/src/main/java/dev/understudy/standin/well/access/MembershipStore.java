package dev.understudy.standin.well.access;

import dev.understudy.standin.store.Database;
import dev.understudy.standin.store.ShortMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Remembers keys, by fingerprint, and memberships. */
public final class MembershipStore {

    private final Database database;
    private final ShortMemory<Question, Membership> memory = new ShortMemory<>();

    /** On an open database. */
    public MembershipStore(Database database) {
        this.database = database;
    }

    /** A key and its person's memberships; a null effective workspace is the key's default one. */
    Optional<Membership> find(String fingerprint, UUID effectiveWorkspace, UUID pathWorkspace) {
        Question question = new Question(fingerprint, effectiveWorkspace, pathWorkspace);
        return memory.recall(question, () -> look(question));
    }

    private Optional<Membership> look(Question question) {
        return database.read(handle -> handle.createQuery("""
                        SELECT key.person_id, effective.id AS effective_id, target.role
                        FROM well_api_key key
                        LEFT JOIN well_membership membership
                               ON membership.person_id = key.person_id
                              AND membership.workspace_id = COALESCE(CAST(:effective AS TEXT), key.default_workspace_id)
                              AND membership.active
                        LEFT JOIN well_workspace effective ON effective.id = membership.workspace_id
                        LEFT JOIN well_workspace asked
                               ON asked.id = CAST(:path AS TEXT) AND asked.tenant_id = effective.tenant_id
                        LEFT JOIN well_membership target
                               ON target.person_id = key.person_id
                              AND target.workspace_id = asked.id
                              AND target.active
                        WHERE key.hash = :fingerprint
                        """)
                .bind("fingerprint", question.fingerprint())
                .bind("effective", text(question.effectiveWorkspace()))
                .bind("path", text(question.pathWorkspace()))
                .map((row, context) -> membership(row))
                .findOne());
    }

    private static Membership membership(ResultSet row) throws SQLException {
        String effective = row.getString("effective_id");
        String role = row.getString("role");
        return new Membership(
                UUID.fromString(row.getString("person_id")),
                effective == null ? null : UUID.fromString(effective),
                role == null ? null : Role.of(role));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private record Question(String fingerprint, UUID effectiveWorkspace, UUID pathWorkspace) {}
}
