package dev.understudy.verify.habits.fault;

import dev.understudy.verify.habits.fault.Fault.Defect;
import dev.understudy.verify.habits.server.InnocentServer;
import dev.understudy.verify.habits.server.Request;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes invalid requests valid, as lenient servers do. */
final class Repairs {

    private Repairs() {}

    /** Removes a query parameter if its value matches a regular expression. */
    static Request dropParameter(Request request, String name, String regex) {
        return request.parameter(name).filter(value -> value.matches(regex)).isPresent()
                ? request.withoutParameter(name)
                : request;
    }

    /** Adds the right credentials. */
    static Request authorized(Request request) {
        return request.withHeader("authorization", InnocentServer.CREDENTIAL);
    }

    /** Replaces the body with a merge patch that changes nothing. */
    static Request mergePatch(Request request) {
        return request.withBody(JsonNodeFactory.instance.objectNode())
                .withHeader("content-type", "application/merge-patch+json");
    }

    /** Returns the least that a project can be replaced with. */
    static ObjectNode project() {
        ObjectNode project = JsonNodeFactory.instance.objectNode();
        return project.put("name", UUID.randomUUID().toString()).put("size", 1);
    }

    /** Replaces the selected values of a property with a valid one. */
    static Defect replace(String name, Predicate<JsonNode> selected, Object valid) {
        return Defects.readingObject(body -> {
            if (body.has(name) && selected.test(body.path(name))) {
                body.putPOJO(name, valid);
            }
        });
    }

    /** Replaces an integer value of a property with another. */
    static Defect replace(String name, int invalid, int valid) {
        return replace(name, value -> value.isNumber() && value.doubleValue() == invalid, valid);
    }

    /** Shortens a string to a number of characters. */
    static void cut(ObjectNode body, String name, int length) {
        if (body.path(name).isString()) {
            body.put(name, cut(body.path(name).asString(), length));
        }
    }

    /** Shortens a motto to the allowed length. */
    static Request shortMotto(Request request) {
        return request.json()
                .filter(JsonNode::isString)
                .map(motto -> request.withBody(JsonNodeFactory.instance.stringNode(cut(motto.asString(), 60))))
                .orElse(request);
    }

    /** Changes the elements of an array. */
    static void elements(ObjectNode body, String name, UnaryOperator<Stream<JsonNode>> edit) {
        if (body.path(name).isArray()) {
            List<JsonNode> elements =
                    edit.apply(body.path(name).values().stream()).toList();
            ArrayNode array = body.putArray(name);
            elements.forEach(array::add);
        }
    }

    private static String cut(String text, int length) {
        int[] characters = text.codePoints().limit(length).toArray();
        return new String(characters, 0, characters.length);
    }
}
