package dev.understudy.verify.habits.server;

import static dev.understudy.verify.habits.server.Workbench.ROOT;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Creates the resources that exist before a run: two projects, an environment and a token. */
public final class SampleState {

    static final String PROJECT = "5b0f0c52-7d07-4d0c-9c0e-3d3f0a4b1c01";
    static final String ENVIRONMENT = "5b0f0c52-7d07-4d0c-9c0e-3d3f0a4b1c02";

    private static final String CREATED = "2026-01-05T08:30:00Z";

    private SampleState() {}

    public static Workbench create() {
        Workbench state = new Workbench();
        state.projects().put(ROOT, project(PROJECT, "Zürich"));
        state.projects().put(ROOT, project("5b0f0c52-7d07-4d0c-9c0e-3d3f0a4b1c03", "Porto"));
        state.environments().put(PROJECT, environment());
        state.tokens().put(ENVIRONMENT, token());
        return state;
    }

    private static ObjectNode project(String id, String name) {
        ObjectNode project = JsonNodeFactory.instance.objectNode();
        project.put("id", id).put("name", name).put("description", "As it was");
        project.put("owner", "ana@example.com").put("size", 12).put("paused", false);
        project.putArray("labels").add("first").add("second");
        return project.put("motto", "Carry on").put("createdAt", CREATED).put("updatedAt", CREATED);
    }

    private static ObjectNode environment() {
        ObjectNode environment = JsonNodeFactory.instance.objectNode();
        environment.put("id", ENVIRONMENT).put("projectId", PROJECT).put("name", "Preview");
        environment.put("tier", "staging").put("protected", true).put("createdAt", CREATED);
        environment.putObject("variables").put("MODE", "quiet");
        return environment.put("url", "https://preview.example.com/");
    }

    private static ObjectNode token() {
        ObjectNode token = JsonNodeFactory.instance.objectNode();
        token.put("id", "5b0f0c52-7d07-4d0c-9c0e-3d3f0a4b1c04")
                .put("label", "Build")
                .put("days", 30);
        token.putArray("scopes").add("read").add("write");
        return token.put("prefix", "wb_0a1b").put("expiresAt", "2026-02-04T08:30:00Z");
    }
}
