package dev.understudy.verify.habits.fault;

import static dev.understudy.verify.habits.server.Workbench.ROOT;

import dev.understudy.verify.habits.fault.Fault.Defect;
import dev.understudy.verify.habits.server.Endpoint;
import dev.understudy.verify.habits.server.Request;
import dev.understudy.verify.habits.server.Resources;
import dev.understudy.verify.habits.server.Response;
import dev.understudy.verify.habits.server.Workbench;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Makes defects of what the server stores. */
final class StoreDefects {

    private StoreDefects() {}

    /** Changes what was stored for a project, after the response was made. */
    static Defect project(Edit edit) {
        return stored(Response::isSuccess, Workbench::projects, request -> ROOT, "projectId", edit);
    }

    /** Changes what was stored for a project, before the response is made. */
    static Defect projectAndResponse(Edit edit) {
        return (request, innocent, state) -> {
            Response response = project(edit).respond(request, innocent, state);
            return response.isSuccess()
                    ? response.withBytes(
                            innocent.respond(request.to("readProject")).body())
                    : response;
        };
    }

    /** Changes what is stored for a project if the request was refused. */
    static Defect refusedProject(Edit edit) {
        return stored(response -> response.status() == 400, Workbench::projects, request -> ROOT, "projectId", edit);
    }

    /** Changes what was stored for an environment, after the response was made. */
    static Defect environment(Edit edit) {
        return stored(
                Response::isSuccess,
                Workbench::environments,
                request -> request.id("projectId"),
                "environmentId",
                edit);
    }

    /** Changes what was stored for a new resource, after the response was made. */
    static Defect created(Function<Workbench, Resources> kind, Function<Request, String> parent, Edit edit) {
        return (request, innocent, state) -> {
            Response response = innocent.respond(request);
            if (response.isSuccess()) {
                String id = response.json().path("id").asString();
                Resources resources = kind.apply(state);
                ObjectNode stored = resources.find(parent.apply(request), id).orElseThrow();
                edit.apply(request, stored.deepCopy(), stored);
                resources.put(parent.apply(request), stored);
            }
            return response;
        };
    }

    /** Deletes what was created, after the response was made. */
    static Defect createdAndLost(Function<Workbench, Resources> kind) {
        return (request, innocent, state) -> {
            Response response = innocent.respond(request);
            if (response.isSuccess()) {
                kind.apply(state).remove(response.json().path("id").asString());
            }
            return response;
        };
    }

    /** Acknowledges the DELETE of a resource that exists, and does not delete it. */
    static Defect notDeleted(String read, Response acknowledgement) {
        return (request, innocent, state) ->
                exists(request, innocent, read) ? acknowledgement : innocent.respond(request);
    }

    private static boolean exists(Request request, Endpoint innocent, String read) {
        return innocent.respond(request.to(read)).isSuccess();
    }

    private static Defect stored(
            Predicate<Response> selected,
            Function<Workbench, Resources> kind,
            Function<Request, String> parent,
            String parameter,
            Edit edit) {
        return (request, innocent, state) -> {
            Resources resources = kind.apply(state);
            Optional<ObjectNode> before = resources.find(parent.apply(request), request.id(parameter));
            Response response = innocent.respond(request);
            if (selected.test(response) && before.isPresent()) {
                ObjectNode after = resources
                        .find(parent.apply(request), request.id(parameter))
                        .orElseThrow();
                edit.apply(request, before.get(), after);
                resources.put(parent.apply(request), after);
            }
            return response;
        };
    }

    /** Changes what is stored. */
    @FunctionalInterface
    interface Edit {

        /**
         * Changes a resource.
         *
         * @param before the resource before the request
         * @param after the resource that is stored
         */
        void apply(Request request, ObjectNode before, ObjectNode after);
    }
}
