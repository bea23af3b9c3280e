package dev.understudy.suite.replay;

import dev.understudy.contract.CompiledSchema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes workspaces that have all that a version of the contract allows, in the newest form that it allows. */
final class SampleWorkspace {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CompiledSchema schema;
    private final ObjectNode workspace;

    private SampleWorkspace(CompiledSchema schema, String name) {
        this.schema = schema;
        this.workspace = (ObjectNode) JSON.readTree("""
                {"id":"019e18e2-7947-7550-ac77-19315c6fd798","owner":"019e18e2-7947-7550-ac77-1932813bdfc0",
                "org_logo_url":null,"plan_id_verification":{"quantity":2,"product_id":"pid_v"}}""");
        workspace.put("name", name);
    }

    static ObjectNode of(CompiledSchema schema, String name, boolean isScheduledForRemoval) {
        SampleWorkspace sample = new SampleWorkspace(schema, name);
        sample.setIfAllowed("id", "ws_" + name);
        sample.setIfAllowed("owner", "user_1");
        if (isScheduledForRemoval) {
            sample.setIfAllowed("scheduled_for_removal_at", "2026-12-24T00:00:00.000Z");
            sample.setIfAllowed("plan_id_bundle", null);
        } else {
            sample.setIfAllowed("scheduled_for_removal_at", null);
            sample.setIfAllowed("plan_id_bundle", "pid_bundle_scale_v2");
        }
        return sample.workspace;
    }

    private void setIfAllowed(String name, String value) {
        ObjectNode changed = workspace.deepCopy();
        changed.set(name, value == null ? NODES.nullNode() : NODES.stringNode(value));
        if (schema.judge(changed).isEmpty()) {
            workspace.setAll(changed);
        }
    }
}
