package dev.understudy.standin.well.workspace;

import dev.understudy.standin.store.Database;
import dev.understudy.standin.store.StoredText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/** Remembers workspaces. */
public final class WorkspaceStore {

    private final Database database;

    public WorkspaceStore(Database database) {
        this.database = database;
    }

    Optional<Workspace> find(UUID id) {
        return database.read(handle -> {
            RelatedResources related = readRelated(handle, id);
            return handle.createQuery("SELECT * FROM well_workspace WHERE id = :id")
                    .bind("id", id.toString())
                    .map((row, context) -> workspace(row, related))
                    .findOne();
        });
    }

    /**
     * Updates the given fields, or none of them if the given company does not belong to the workspace's tenant. The
     * time of the last change never goes back, even if the clock does.
     *
     * @return the updated workspace; empty if it does not exist, or if the given company does not belong to its tenant
     */
    CompletionStage<Optional<Workspace>> update(UUID id, WorkspaceChange change, Instant now) {
        return database.write(id.toString(), handle -> {
            RelatedResources related = readRelated(handle, id);
            return handle.createQuery("""
                            UPDATE well_workspace
                            SET name = CASE WHEN :nameGiven THEN CAST(:name AS TEXT) ELSE name END,
                                stage = CASE WHEN :stageGiven THEN CAST(:stage AS TEXT) ELSE stage END,
                                description =
                                    CASE WHEN :descriptionGiven THEN CAST(:description AS TEXT) ELSE description END,
                                avatar_image =
                                    CASE WHEN :avatarImageGiven THEN CAST(:avatarImage AS TEXT) ELSE avatar_image END,
                                avatar_color =
                                    CASE WHEN :avatarColorGiven THEN CAST(:avatarColor AS TEXT) ELSE avatar_color END,
                                auto_extract_enabled =
                                    CASE WHEN :autoExtractGiven THEN :autoExtract ELSE auto_extract_enabled END,
                                timezone = CASE WHEN :timezoneGiven THEN CAST(:timezone AS TEXT) ELSE timezone END,
                                own_company_id =
                                    CASE WHEN :companyGiven THEN CAST(:company AS TEXT) ELSE own_company_id END,
                                updated_at = CASE WHEN :now > updated_at THEN :now ELSE updated_at END
                            WHERE id = :id
                              AND (CAST(:company AS TEXT) IS NULL
                                   OR EXISTS (SELECT 1
                                              FROM well_company company
                                              WHERE company.id = :company
                                                AND company.tenant_id = well_workspace.tenant_id))
                            RETURNING *
                            """)
                    .bind("id", id.toString())
                    .bind("nameGiven", change.name().given())
                    .bind("name", StoredText.toStore(change.name().value()))
                    .bind("stageGiven", change.stage().given())
                    .bind("stage", StoredText.toStore(change.stage().value()))
                    .bind("descriptionGiven", change.description().given())
                    .bind("description", StoredText.toStore(change.description().value()))
                    .bind("avatarImageGiven", change.avatarImage().given())
                    .bind("avatarImage", StoredText.toStore(change.avatarImage().value()))
                    .bind("avatarColorGiven", change.avatarColor().given())
                    .bind("avatarColor", StoredText.toStore(change.avatarColor().value()))
                    .bind("autoExtractGiven", change.autoExtractEnabled().given())
                    .bind(
                            "autoExtract",
                            Boolean.TRUE.equals(change.autoExtractEnabled().value()))
                    .bind("timezoneGiven", change.timezone().given())
                    .bind("timezone", StoredText.toStore(change.timezone().value()))
                    .bind("companyGiven", change.ownCompany().given())
                    .bind("company", text(change.ownCompany().value()))
                    .bind("now", now.toEpochMilli())
                    .map((row, context) -> workspace(row, related))
                    .findOne();
        });
    }

    private static RelatedResources readRelated(Handle handle, UUID id) {
        List<RelatedResource> resources = handle.createQuery("""
                        SELECT 'child' AS kind, id FROM well_workspace WHERE parent_workspace_id = :id
                        UNION ALL
                        SELECT 'membership', id FROM well_membership WHERE workspace_id = :id AND active
                        UNION ALL
                        SELECT 'webhook', id FROM well_webhook WHERE workspace_id = :id
                        UNION ALL
                        SELECT 'provider', id FROM well_provider WHERE workspace_id = :id
                        ORDER BY 2
                        """)
                .bind("id", id.toString())
                .map((row, context) -> new RelatedResource(row.getString(1), UUID.fromString(row.getString(2))))
                .list();
        return new RelatedResources(resources);
    }

    private static Workspace workspace(ResultSet row, RelatedResources related) throws SQLException {
        return new Workspace(
                UUID.fromString(row.getString("id")),
                StoredText.fromStore(row.getString("name")),
                StoredText.fromStore(row.getString("description")),
                StoredText.fromStore(row.getString("avatar_image")),
                StoredText.fromStore(row.getString("avatar_color")),
                row.getString("external_workspace_id"),
                row.getBoolean("trusted"),
                row.getBoolean("auto_extract_enabled"),
                StoredText.fromStore(row.getString("stage")),
                StoredText.fromStore(row.getString("timezone")),
                id(row, "parent_workspace_id"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                id(row, "media_id"),
                id(row, "own_company_id"),
                id(row, "accounting_settings_id"),
                related.ids("child"),
                related.ids("membership"),
                related.ids("webhook"),
                related.ids("provider"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : UUID.fromString(value);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private record RelatedResource(String kind, UUID id) {}

    private record RelatedResources(List<RelatedResource> all) {

        List<UUID> ids(String kind) {
            return all.stream()
                    .filter(resource -> resource.kind().equals(kind))
                    .map(RelatedResource::id)
                    .toList();
        }
    }
}
