package dev.understudy.verify.habits.fault;

import dev.understudy.verify.habits.fault.Fault.Defect;
import dev.understudy.verify.habits.server.Request;
import dev.understudy.verify.habits.server.Response;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes defects. */
final class Defects {

    private Defects() {}

    /** Changes the successful responses. */
    static Defect success(UnaryOperator<Response> edit) {
        return response(Response::isSuccess, edit);
    }

    /** Changes the object in the successful responses. */
    static Defect object(Consumer<ObjectNode> edit) {
        return success(response -> {
            ObjectNode body = (ObjectNode) response.json();
            edit.accept(body);
            return response.withText(body.toString());
        });
    }

    /** Changes the responses with this status. */
    static Defect status(int status, UnaryOperator<Response> edit) {
        return response(response -> response.status() == status, edit);
    }

    private static Defect response(Predicate<Response> selected, UnaryOperator<Response> edit) {
        return (request, innocent, state) -> {
            Response response = innocent.respond(request);
            return selected.test(response) ? edit.apply(response) : response;
        };
    }

    /** Gives some requests another response. */
    static Defect instead(Predicate<Request> selected, Response response) {
        return (request, innocent, state) -> selected.test(request) ? response : innocent.respond(request);
    }

    /** Gives some requests another response, if the innocent server accepts them. */
    static Defect insteadOfSuccess(Predicate<Request> selected, Response response) {
        return (request, innocent, state) -> {
            Response usual = innocent.respond(request);
            return usual.isSuccess() && selected.test(request) ? response : usual;
        };
    }

    /** Handles another request instead. */
    static Defect reading(UnaryOperator<Request> edit) {
        return (request, innocent, state) -> innocent.respond(edit.apply(request));
    }

    /** Changes the object in the request body before it is handled. */
    static Defect readingObject(Consumer<ObjectNode> edit) {
        return reading(request -> object(request)
                .map(body -> {
                    edit.accept(body);
                    return request.withBody(body);
                })
                .orElse(request));
    }

    /** Returns the request body; empty if it is not a JSON object. */
    static Optional<ObjectNode> object(Request request) {
        return request.json().filter(JsonNode::isObject).map(body -> (ObjectNode) body);
    }

    /** Selects requests whose body is JSON, by a property. */
    static Predicate<Request> where(String name, Predicate<JsonNode> selected) {
        return request ->
                object(request).map(body -> selected.test(body.path(name))).orElse(false);
    }
}
