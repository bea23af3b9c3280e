package dev.understudy.standin.instantly;

import dev.understudy.runtime.api.BearerToken;
import dev.understudy.standin.seed.SeedRows;
import dev.understudy.standin.store.StoredText;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

/** Writes the API's section of the seed data: one row per workspace and per key. */
public final class InstantlySeed {

    // The limits on the vendor's page on rate limits; they apply to workspaces whose entry has no 'limit'.
    private static final int PER_SECOND = 100;
    private static final int PER_MINUTE = 6_000;

    private InstantlySeed() {}

    /**
     * Inserts the rows of this API's section of the seed data.
     *
     * @param now the time of creation and of the last change of workspaces that do not specify them
     */
    public static void load(Handle handle, JsonNode data, Instant now) {
        SeedRows.writeEach(data, "instantly", "workspaces", workspace -> insertWorkspace(handle, workspace, now));
        SeedRows.writeEach(data, "instantly", "keys", key -> insertKey(handle, key));
    }

    /** Deletes all rows of this API. */
    public static void deleteAll(Handle handle) {
        handle.execute("DELETE FROM instantly_rate_limit");
        handle.execute("DELETE FROM instantly_api_key");
        handle.execute("DELETE FROM instantly_workspace");
    }

    private static void insertWorkspace(Handle handle, JsonNode workspace, Instant now) {
        JsonNode limit = workspace.path("limit");
        JsonNode verification = workspace.path("plan_id_verification");
        handle.createUpdate("""
                        INSERT INTO instantly_workspace (
                            id, parent_id, owner, name, timestamp_created, timestamp_updated,
                            paid, limit_per_second, limit_per_minute,
                            plan_id, add_unsub_to_block, default_opportunity_value, plan_id_leadfinder,
                            verification_quantity, verification_product_id, verification_updated,
                            org_logo_url, org_client_domain, plan_id_crm, plan_id_website_visitor,
                            plan_id_inbox_placement)
                        VALUES (
                            :id, :parent, :owner, :name, :created, :updated,
                            :paid, :perSecond, :perMinute,
                            :plan, :addUnsub, :opportunityValue, :leadfinder,
                            :quantity, :product, :verificationUpdated,
                            :logo, :domain, :crm, :visitor,
                            :placement)
                        """)
                .bind("id", id(workspace, "id"))
                .bind("parent", id(workspace, "parent"))
                .bind("owner", id(workspace, "owner"))
                .bind("name", StoredText.toStore(text(workspace, "name")))
                .bind("created", time(workspace, "timestamp_created", now))
                .bind("updated", time(workspace, "timestamp_updated", now))
                .bind("paid", workspace.path("paid").asBoolean(true))
                .bind("perSecond", limit(limit, "per_second", PER_SECOND))
                .bind("perMinute", limit(limit, "per_minute", PER_MINUTE))
                .bind("plan", text(workspace, "plan_id"))
                .bind("addUnsub", flag(workspace, "add_unsub_to_block"))
                .bind("opportunityValue", text(workspace, "default_opportunity_value"))
                .bind("leadfinder", text(workspace, "plan_id_leadfinder"))
                .bind("quantity", text(verification, "quantity"))
                .bind("product", text(verification, "product_id"))
                .bind("verificationUpdated", time(verification, "timestamp_updated", null))
                .bind("logo", StoredText.toStore(text(workspace, "org_logo_url")))
                .bind("domain", text(workspace, "org_client_domain"))
                .bind("crm", text(workspace, "plan_id_crm"))
                .bind("visitor", text(workspace, "plan_id_website_visitor"))
                .bind("placement", text(workspace, "plan_id_inbox_placement"))
                .execute();
    }

    private static void insertKey(Handle handle, JsonNode key) {
        handle.createUpdate("""
                        INSERT INTO instantly_api_key (hash, workspace_id, scopes)
                        VALUES (:hash, :workspace, :scopes)
                        """)
                .bind("hash", BearerToken.fingerprint(text(key, "key")))
                .bind("workspace", id(key, "workspace"))
                .bind(
                        "scopes",
                        key.path("scopes").valueStream().map(JsonNode::asString).collect(Collectors.joining(" ")))
                .execute();
    }

    // Returns null for no limit: 'none' removes both limits, and if only one limit is given, the other does not apply.
    private static Integer limit(JsonNode limit, String window, int defaultValue) {
        if (limit.isMissingNode()) {
            return defaultValue;
        }
        return limit.path(window).isMissingNode() ? null : limit.path(window).asInt();
    }

    private static String id(JsonNode node, String property) {
        String text = text(node, property);
        return text == null ? null : text.toLowerCase(java.util.Locale.ROOT);
    }

    private static String text(JsonNode node, String property) {
        return node.path(property).asString(null);
    }

    private static Boolean flag(JsonNode node, String property) {
        return node.path(property).isBoolean() ? node.path(property).asBoolean() : null;
    }

    private static Long time(JsonNode node, String property, Instant defaultValue) {
        String text = text(node, property);
        Instant time = text == null ? defaultValue : Instant.parse(text);
        return time == null ? null : time.toEpochMilli();
    }
}
