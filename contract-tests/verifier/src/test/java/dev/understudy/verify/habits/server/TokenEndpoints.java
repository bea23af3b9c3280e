package dev.understudy.verify.habits.server;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations on tokens. */
final class TokenEndpoints {

    private final Workbench state;

    TokenEndpoints(Workbench state) {
        this.state = state;
    }

    Response list(Request request) {
        ArrayNode tokens = JsonNodeFactory.instance.arrayNode();
        if (isEnvironmentKnown(request)) {
            state.tokens().list(request.id("environmentId")).forEach(token -> tokens.add(shown(token)));
        }
        return Response.json(200, tokens);
    }

    Response create(Request request) {
        if (!isEnvironmentKnown(request)) {
            throw new RefusedException(404, "There is no such environment");
        }
        ObjectNode token = (ObjectNode) BodyReader.read(request);
        int days = token.path("days").decimalValue().intValueExact();
        String id = UUID.randomUUID().toString();
        String expires = Instant.now().plus(Duration.ofDays(days)).toString();
        token.put("id", id).put("days", days);
        token.put("prefix", "wb_" + id.substring(0, 4)).put("expiresAt", expires);
        state.tokens().put(request.id("environmentId"), token);
        return Response.json(201, shown(token).put("secret", UUID.randomUUID() + "-" + id))
                .with("X-Expires-At", expires)
                .with(
                        "Location",
                        "/projects/" + request.id("projectId") + "/environments/" + request.id("environmentId")
                                + "/tokens/" + id);
    }

    Response read(Request request) {
        return Response.json(200, shown(find(request)));
    }

    Response delete(Request request) {
        find(request);
        state.tokens().remove(request.id("tokenId"));
        return Response.empty(204);
    }

    private boolean isEnvironmentKnown(Request request) {
        return state.environments()
                .find(request.id("projectId"), request.id("environmentId"))
                .isPresent();
    }

    private ObjectNode find(Request request) {
        return state.tokens()
                .find(request.id("environmentId"), request.id("tokenId"))
                .filter(token -> isEnvironmentKnown(request))
                .orElseThrow(() -> new RefusedException(404, "There is no such token"));
    }

    // The scopes are a set, so their order has no meaning.
    private static ObjectNode shown(ObjectNode token) {
        ObjectNode shown = token.deepCopy();
        shown.set("scopes", ProjectView.reversed(token.path("scopes")));
        return shown;
    }
}
