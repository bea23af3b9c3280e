package dev.understudy.verify.habits.server;

import static dev.understudy.verify.habits.server.Workbench.ROOT;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations on environments. */
final class EnvironmentEndpoints {

    private final Workbench state;

    EnvironmentEndpoints(Workbench state) {
        this.state = state;
    }

    // The list of an unknown project is empty.
    Response list(Request request) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode items = body.putArray("items");
        state.environments().list(request.id("projectId")).forEach(items::add);
        return Response.json(200, body);
    }

    Response create(Request request) {
        String project = request.id("projectId");
        if (state.projects().find(ROOT, project).isEmpty()) {
            throw new RefusedException(404, "There is no such project");
        }
        String id = UUID.randomUUID().toString();
        ObjectNode environment = JsonNodeFactory.instance.objectNode();
        environment.put("id", id).put("projectId", project);
        environment.put("url", "https://" + id + ".example.com/");
        environment.put("createdAt", Instant.now().toString());
        return Response.json(201, store(environment, request))
                .with("Location", "/projects/" + project + "/environments/" + id);
    }

    Response read(Request request) {
        return Response.json(200, find(request));
    }

    Response replace(Request request) {
        return Response.json(200, store(find(request), request));
    }

    Response delete(Request request) {
        find(request);
        state.removeEnvironment(request.id("environmentId"));
        return Response.empty(204);
    }

    private ObjectNode find(Request request) {
        return state.environments()
                .find(request.id("projectId"), request.id("environmentId"))
                .orElseThrow(() -> new RefusedException(404, "There is no such environment"));
    }

    private ObjectNode store(ObjectNode environment, Request request) {
        environment.put("protected", false).putObject("variables");
        environment.setAll((ObjectNode) BodyReader.read(request));
        String project = request.id("projectId");
        if (state.environments()
                .isNameUsed(
                        project,
                        environment.path("name").asString(),
                        environment.path("id").asString())) {
            throw new RefusedException(409, "Another environment has this name");
        }
        state.environments().put(project, environment);
        return environment;
    }
}
