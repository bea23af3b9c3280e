package dev.understudy.verify.habits.server;

import static dev.understudy.verify.habits.server.ValueRules.bool;
import static dev.understudy.verify.habits.server.ValueRules.email;
import static dev.understudy.verify.habits.server.ValueRules.integer;
import static dev.understudy.verify.habits.server.ValueRules.map;
import static dev.understudy.verify.habits.server.ValueRules.oneOf;
import static dev.understudy.verify.habits.server.ValueRules.orNull;
import static dev.understudy.verify.habits.server.ValueRules.pattern;
import static dev.understudy.verify.habits.server.ValueRules.set;
import static dev.understudy.verify.habits.server.ValueRules.text;
import static dev.understudy.verify.habits.server.ValueRules.time;
import static dev.understudy.verify.habits.server.ValueRules.uuid;

import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The rules for the request body of each operation, as in the contract. */
final class BodyRules {

    private static final Predicate<JsonNode> NAME = text(1, 40).and(pattern("^[^<>]*$"));

    private static final Map<String, Predicate<JsonNode>> RULES = Map.of(
            "login", new ObjectRules().required("user", text(1, 40)).required("password", text(8, 64)),
            "createProject",
                    project(new ObjectRules().required("name", NAME).required("size", integer(1, 100)))
                            .optional("id", uuid())
                            .optional("createdAt", time()),
            "changeProject", project(new ObjectRules().optional("name", NAME).optional("size", integer(1, 100))),
            "replaceProject",
                    project(new ObjectRules().required("name", NAME).required("size", integer(1, 100)))
                            .optional("id", uuid()),
            "replaceMotto", text(0, 60),
            "createEnvironment", environment(),
            "replaceEnvironment", environment(),
            "createToken",
                    new ObjectRules()
                            .required("label", NAME)
                            .required("days", integer(1, 365))
                            .required("scopes", set(1, 3, oneOf("read", "write", "admin"))));

    private BodyRules() {}

    static Predicate<JsonNode> of(String operation) {
        return RULES.get(operation);
    }

    private static ObjectRules project(ObjectRules rules) {
        return rules.optional("description", orNull(text(0, 200)))
                .optional("owner", text(0, 80).and(email()))
                .optional("labels", set(0, 5, text(1, 20)))
                .optional("paused", bool());
    }

    private static ObjectRules environment() {
        return new ObjectRules()
                .required("name", NAME)
                .required("tier", oneOf("development", "staging", "production"))
                .optional("protected", bool())
                .optional("variables", map(5, "^[A-Z_]{1,20}$", text(0, 40)));
    }
}
