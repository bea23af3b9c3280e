package dev.understudy.standin.instantly.workspace;

import dev.understudy.standin.store.Database;
import dev.understudy.standin.store.StoredText;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Remembers workspaces. */
public final class WorkspaceStore {

    private final Database database;

    public WorkspaceStore(Database database) {
        this.database = database;
    }

    Optional<Workspace> find(UUID id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM instantly_workspace WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> workspace(row))
                .findOne());
    }

    /**
     * Updates the given fields. The time of the last change never goes back, even if the clock does.
     *
     * @return the updated workspace; empty if it does not exist
     */
    CompletionStage<Optional<Workspace>> update(UUID id, WorkspaceChange change, Instant now) {
        return database.write(
                id.toString(),
                handle -> handle.createQuery("""
                        UPDATE instantly_workspace
                        SET name = CASE WHEN :nameGiven THEN CAST(:name AS TEXT) ELSE name END,
                            org_logo_url = CASE WHEN :logoUrlGiven THEN CAST(:logoUrl AS TEXT) ELSE org_logo_url END,
                            timestamp_updated = CASE WHEN :now > timestamp_updated THEN :now ELSE timestamp_updated END
                        WHERE id = :id
                        RETURNING *
                        """)
                        .bind("id", id.toString())
                        .bind("nameGiven", change.name().given())
                        .bind("name", StoredText.toStore(change.name().value()))
                        .bind("logoUrlGiven", change.logoUrl().given())
                        .bind("logoUrl", StoredText.toStore(change.logoUrl().value()))
                        .bind("now", now.toEpochMilli())
                        .map((row, context) -> workspace(row))
                        .findOne());
    }

    private static Workspace workspace(ResultSet row) throws SQLException {
        return new Workspace(
                UUID.fromString(row.getString("id")),
                Instant.ofEpochMilli(row.getLong("timestamp_created")),
                Instant.ofEpochMilli(row.getLong("timestamp_updated")),
                UUID.fromString(row.getString("owner")),
                StoredText.fromStore(row.getString("name")),
                row.getString("plan_id"),
                flag(row, "add_unsub_to_block"),
                decimal(row, "default_opportunity_value"),
                row.getString("plan_id_leadfinder"),
                verification(row),
                StoredText.fromStore(row.getString("org_logo_url")),
                row.getString("org_client_domain"),
                row.getString("plan_id_crm"),
                row.getString("plan_id_website_visitor"),
                row.getString("plan_id_inbox_placement"));
    }

    private static Workspace.VerificationPlan verification(ResultSet row) throws SQLException {
        BigDecimal quantity = decimal(row, "verification_quantity");
        String productId = row.getString("verification_product_id");
        long updated = row.getLong("verification_updated");
        boolean everUpdated = !row.wasNull();
        if (quantity == null && productId == null && !everUpdated) {
            return null;
        }
        return new Workspace.VerificationPlan(quantity, productId, everUpdated ? Instant.ofEpochMilli(updated) : null);
    }

    private static Boolean flag(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    private static BigDecimal decimal(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : new BigDecimal(value);
    }
}
