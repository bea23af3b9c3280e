package dev.understudy.verify.habits.server;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads request bodies and refuses those that violate the contract. */
final class BodyReader {

    private BodyReader() {}

    static JsonNode read(Request request) {
        String declared =
                request.operation().equals("changeProject") ? "application/merge-patch+json" : "application/json";
        String type = request.headers().getOrDefault("content-type", "").split(";", 2)[0];
        if (request.body().length == 0) {
            throw new RefusedException(400, "The body is missing");
        }
        if (!type.strip().toLowerCase(Locale.ROOT).equals(declared)) {
            throw new RefusedException(415, "The body must be " + declared);
        }
        return request.json()
                .filter(BodyRules.of(request.operation()))
                .orElseThrow(() -> new RefusedException(400, "The body violates the contract"));
    }
}
