package dev.understudy.verify.habits.server;

import static dev.understudy.verify.habits.server.Workbench.ROOT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations on projects. */
final class ProjectEndpoints {

    private final Workbench state;
    private final ProjectView view;

    ProjectEndpoints(Workbench state) {
        this.state = state;
        this.view = new ProjectView(state);
    }

    Response list(Request request) {
        int limit = request.parameter("limit").map(QueryValues::limit).orElse(Integer.MAX_VALUE);
        String status = request.parameter("status").map(QueryValues::status).orElse("");
        List<ObjectNode> selected = state.projects().list(ROOT).stream()
                .map(view::of)
                .filter(each ->
                        status.isEmpty() || each.path("status").asString().equals(status))
                .toList();
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        selected.stream().limit(limit).forEach(page::add);
        return Response.json(200, page)
                .with("X-Total-Count", String.valueOf(selected.size()))
                .with("X-Plan", "team");
    }

    Response create(Request request) {
        ObjectNode written = written(request);
        ObjectNode project = defaults().put("id", UUID.randomUUID().toString());
        project.put("createdAt", Instant.now().toString());
        ObjectNode stored = store(project, written);
        return Response.json(201, view.of(stored))
                .with("Location", "/projects/" + stored.path("id").asString())
                .with("ETag", ProjectView.etag(stored));
    }

    Response read(Request request) {
        ObjectNode project = find(request);
        return Response.json(200, view.of(project))
                .with("ETag", ProjectView.etag(project))
                .with("X-Request-Id", UUID.randomUUID().toString());
    }

    Response change(Request request) {
        ObjectNode project = find(request);
        return Response.json(200, view.of(store(project, written(request))));
    }

    Response replace(Request request) {
        ObjectNode project = find(request);
        ObjectNode written = written(request);
        ObjectNode replaced = defaults();
        List.of("id", "createdAt", "motto").forEach(name -> replaced.set(name, project.path(name)));
        return Response.json(200, view.of(store(replaced, written)));
    }

    Response delete(Request request) {
        find(request);
        state.removeProject(request.id("projectId"));
        return Response.empty(204).with("X-Request-Id", UUID.randomUUID().toString());
    }

    Response readMotto(Request request) {
        return Response.json(200, find(request).path("motto"));
    }

    Response replaceMotto(Request request) {
        ObjectNode project = find(request);
        project.set("motto", BodyReader.read(request));
        state.projects().put(ROOT, project);
        return Response.json(200, project.path("motto"));
    }

    private ObjectNode find(Request request) {
        return state.projects()
                .find(ROOT, request.id("projectId"))
                .orElseThrow(() -> new RefusedException(404, "There is no such project"));
    }

    // The path and the server set the id, and the server sets the times: such values in a body are ignored.
    private static ObjectNode written(Request request) {
        ObjectNode written = ((ObjectNode) BodyReader.read(request)).without(List.of("id", "createdAt"));
        JsonNode size = written.path("size");
        if (size.isNumber()) {
            written.put("size", size.decimalValue().intValueExact());
        }
        if (written.path("description").asString("").isEmpty() && written.has("description")) {
            written.putNull("description");
        }
        return written;
    }

    private ObjectNode store(ObjectNode project, ObjectNode written) {
        project.setAll(written);
        if (state.projects()
                .isNameUsed(
                        ROOT,
                        project.path("name").asString(),
                        project.path("id").asString())) {
            throw new RefusedException(409, "Another project has this name");
        }
        project.put("updatedAt", Instant.now().toString());
        state.projects().put(ROOT, project);
        return project;
    }

    private static ObjectNode defaults() {
        ObjectNode project = JsonNodeFactory.instance.objectNode();
        project.putNull("description").put("owner", "nobody@example.com").put("paused", false);
        project.putArray("labels");
        return project.put("motto", "");
    }
}
