package dev.understudy.verify.habits.fault;

import static dev.understudy.verify.habits.server.Workbench.ROOT;

import dev.understudy.verify.habits.server.Endpoint;
import dev.understudy.verify.habits.server.Request;
import dev.understudy.verify.habits.server.Response;
import dev.understudy.verify.habits.server.Workbench;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The longer misbehaviours of {@link StateFault}. */
final class StateEdits {

    // The parent under which only the faulty list finds deleted projects.
    private static final String DELETED = "deleted";

    private StateEdits() {}

    static void unlessWritten(Request request, String name, Runnable edit) {
        if (request.json().filter(body -> body.has(name)).isEmpty()) {
            edit.run();
        }
    }

    static void joinLabels(Request request, ObjectNode before, ObjectNode after) {
        Set<JsonNode> labels = new LinkedHashSet<>(before.path("labels").values());
        labels.addAll(after.path("labels").values());
        ArrayNode joined = after.putArray("labels");
        labels.stream().limit(5).forEach(joined::add);
    }

    static void cutDescription(ObjectNode project) {
        JsonNode description = project.path("description");
        if (description.isString() && description.asString().length() > 100) {
            project.put("description", description.asString().substring(0, 100));
        }
    }

    static void cutMotto(ObjectNode project) {
        String motto = project.path("motto").asString();
        project.put("motto", motto.substring(0, Math.min(4, motto.length())));
    }

    static void loseAstralCharacters(ObjectNode project) {
        for (String name : Set.of("name", "description")) {
            if (project.path(name).isString()) {
                project.put(name, project.path(name).asString().replaceAll("[^\\x{0}-\\x{FFFF}]", "?"));
            }
        }
    }

    static void keepFirstLabel(ObjectNode project) {
        JsonNode labels = project.path("labels");
        if (labels.size() > 1) {
            JsonNode first = labels.get(0);
            project.putArray("labels").add(first);
        }
    }

    static Response createWithChosenId(Request request, Endpoint innocent, Workbench state) {
        Response response = innocent.respond(request);
        Optional<String> chosen = Defects.object(request)
                .map(body -> body.path("id").asString(""))
                .filter(id -> !id.isEmpty());
        if (!response.isSuccess() || chosen.isEmpty()) {
            return response;
        }
        ObjectNode body = (ObjectNode) response.json();
        String id = body.path("id").asString();
        ObjectNode stored = state.projects().find(ROOT, id).orElseThrow();
        state.projects().remove(id);
        state.projects().put(ROOT, stored.put("id", chosen.get()));
        return response.withText(body.put("id", chosen.get()).toString()).with("Location", "/projects/" + chosen.get());
    }

    static Response onlyFirstTwo(Response response) {
        ArrayNode projects = (ArrayNode) response.json();
        while (projects.size() > 2) {
            projects.remove(2);
        }
        return response.withText(projects.toString());
    }

    static Response deletedProject() {
        return Response.empty(204).with("X-Request-Id", UUID.randomUUID().toString());
    }

    static Response listDeleted(Request request, Endpoint innocent, Workbench state) {
        if (request.operation().equals("deleteProject")) {
            Response shown = innocent.respond(request.to("readProject"));
            Response response = innocent.respond(request);
            if (response.isSuccess()) {
                state.projects().put(DELETED, (ObjectNode) shown.json());
            }
            return response;
        }
        Response response = innocent.respond(request);
        if (!request.operation().equals("listProjects") || !response.isSuccess()) {
            return response;
        }
        ArrayNode projects = (ArrayNode) response.json();
        state.projects().list(DELETED).forEach(projects::add);
        return response.withText(projects.toString());
    }
}
