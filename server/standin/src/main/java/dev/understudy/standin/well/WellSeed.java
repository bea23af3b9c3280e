package dev.understudy.standin.well;

import dev.understudy.runtime.api.BearerToken;
import dev.understudy.standin.seed.SeedRows;
import dev.understudy.standin.store.StoredText;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

/** Writes the API's section of the seed data: one row per company, workspace, webhook, provider, membership and key. */
public final class WellSeed {

    private WellSeed() {}

    /**
     * Inserts the rows of this API's section of the seed data.
     *
     * @param now the time of creation and of the last change of workspaces that do not specify them
     */
    public static void load(Handle handle, JsonNode data, Instant now) {
        SeedRows.writeEach(data, "well", "companies", company -> insertCompany(handle, company));
        SeedRows.writeEach(data, "well", "workspaces", workspace -> insertWorkspace(handle, workspace, now));
        // A parent may follow its children in the file.
        SeedRows.writeEach(data, "well", "workspaces", workspace -> setParent(handle, workspace));
        SeedRows.writeEach(data, "well", "memberships", membership -> insertMembership(handle, membership));
        SeedRows.writeEach(data, "well", "keys", key -> insertKey(handle, key));
    }

    /** Deletes all rows of this API; those that refer to others first. */
    public static void deleteAll(Handle handle) {
        handle.execute("DELETE FROM well_api_key");
        handle.execute("DELETE FROM well_membership");
        handle.execute("DELETE FROM well_webhook");
        handle.execute("DELETE FROM well_provider");
        handle.execute("DELETE FROM well_workspace");
        handle.execute("DELETE FROM well_company");
    }

    private static void insertCompany(Handle handle, JsonNode company) {
        handle.createUpdate("INSERT INTO well_company (id, tenant_id) VALUES (:id, :tenant)")
                .bind("id", id(company, "id"))
                .bind("tenant", text(company, "tenant"))
                .execute();
    }

    private static void insertWorkspace(Handle handle, JsonNode workspace, Instant now) {
        handle.createUpdate("""
                        INSERT INTO well_workspace (
                            id, tenant_id, name, description, avatar_image, avatar_color, external_workspace_id,
                            trusted, auto_extract_enabled, stage, timezone, media_id,
                            own_company_id, accounting_settings_id, created_at, updated_at)
                        VALUES (
                            :id, :tenant, :name, :description, :image, :color, :external,
                            :trusted, :autoExtract, :stage, :timezone, :media,
                            :company, :accounting, :created, :updated)
                        """)
                .bind("id", id(workspace, "id"))
                .bind("tenant", text(workspace, "tenant"))
                .bind("name", StoredText.toStore(text(workspace, "name")))
                .bind("description", StoredText.toStore(text(workspace, "description")))
                .bind("image", StoredText.toStore(text(workspace, "avatar_image")))
                .bind("color", StoredText.toStore(text(workspace, "avatar_color")))
                .bind("external", text(workspace, "external_workspace_id"))
                .bind("trusted", workspace.path("trusted").asBoolean(false))
                .bind("autoExtract", workspace.path("auto_extract_enabled").asBoolean(false))
                .bind("stage", StoredText.toStore(workspace.path("stage").asString("active")))
                .bind("timezone", StoredText.toStore(text(workspace, "timezone")))
                .bind("media", id(workspace, "media"))
                .bind("company", id(workspace, "own_company"))
                .bind("accounting", id(workspace, "workspace_accounting_settings"))
                .bind("created", time(workspace, "created_at", now))
                .bind("updated", time(workspace, "updated_at", now))
                .execute();
        String workspaceId = id(workspace, "id");
        workspace
                .path("webhooks")
                .forEach(webhook -> handle.createUpdate(
                                "INSERT INTO well_webhook (id, workspace_id) VALUES (:id, :workspace)")
                        .bind("id", lower(webhook.asString()))
                        .bind("workspace", workspaceId)
                        .execute());
        workspace
                .path("providers")
                .forEach(provider -> handle.createUpdate(
                                "INSERT INTO well_provider (id, workspace_id) VALUES (:id, :workspace)")
                        .bind("id", lower(provider.asString()))
                        .bind("workspace", workspaceId)
                        .execute());
    }

    private static void setParent(Handle handle, JsonNode workspace) {
        handle.createUpdate("UPDATE well_workspace SET parent_workspace_id = :parent WHERE id = :id")
                .bind("parent", id(workspace, "parent_workspace"))
                .bind("id", id(workspace, "id"))
                .execute();
    }

    private static void insertMembership(Handle handle, JsonNode membership) {
        handle.createUpdate("""
                        INSERT INTO well_membership (id, person_id, workspace_id, role, active)
                        VALUES (:id, :person, :workspace, :role, :active)
                        """)
                .bind("id", id(membership, "id"))
                .bind("person", id(membership, "person"))
                .bind("workspace", id(membership, "workspace"))
                .bind("role", text(membership, "role"))
                .bind("active", membership.path("active").asBoolean(true))
                .execute();
    }

    private static void insertKey(Handle handle, JsonNode key) {
        handle.createUpdate("""
                        INSERT INTO well_api_key (hash, person_id, default_workspace_id)
                        VALUES (:hash, :person, :workspace)
                        """)
                .bind("hash", BearerToken.fingerprint(text(key, "key")))
                .bind("person", id(key, "person"))
                .bind("workspace", id(key, "default_workspace"))
                .execute();
    }

    private static String id(JsonNode node, String property) {
        return lower(text(node, property));
    }

    private static String lower(String id) {
        return id == null ? null : id.toLowerCase(java.util.Locale.ROOT);
    }

    private static String text(JsonNode node, String property) {
        return node.path(property).asString(null);
    }

    private static long time(JsonNode node, String property, Instant defaultValue) {
        String text = text(node, property);
        return (text == null ? defaultValue : Instant.parse(text)).toEpochMilli();
    }
}
