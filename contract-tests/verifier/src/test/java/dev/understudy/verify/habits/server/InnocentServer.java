package dev.understudy.verify.habits.server;

import static dev.understudy.verify.habits.server.Workbench.ROOT;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Refuses what the contract forbids, and passes the rest on to the endpoint of the operation. */
public final class InnocentServer implements Endpoint {

    /** The value of the header field Authorization that the server accepts. */
    public static final String CREDENTIAL = "Bearer workbench-credential-1";

    private static final Set<String> PUBLIC = Set.of("login", "readDocumentation");
    private static final Response PAGE = Response.empty(200)
            .with("Content-Type", "text/html; charset=utf-8")
            .withText("<!doctype html><title>Workbench</title><div id=app></div>");

    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Workbench state;
    private final Instant started = Instant.now();

    public InnocentServer(Workbench state) {
        this.state = state;
        ProjectEndpoints projects = new ProjectEndpoints(state);
        EnvironmentEndpoints environments = new EnvironmentEndpoints(state);
        TokenEndpoints tokens = new TokenEndpoints(state);
        endpoints.put("login", InnocentServer::login);
        endpoints.put("readDocumentation", request -> Response.empty(302).with("Location", "/documentation/index"));
        endpoints.put("readHealth", this::health);
        endpoints.put("listProjects", projects::list);
        endpoints.put("createProject", projects::create);
        endpoints.put("readProject", projects::read);
        endpoints.put("changeProject", projects::change);
        endpoints.put("replaceProject", projects::replace);
        endpoints.put("deleteProject", projects::delete);
        endpoints.put("readMotto", projects::readMotto);
        endpoints.put("replaceMotto", projects::replaceMotto);
        endpoints.put("listEnvironments", environments::list);
        endpoints.put("createEnvironment", environments::create);
        endpoints.put("readEnvironment", environments::read);
        endpoints.put("replaceEnvironment", environments::replace);
        endpoints.put("deleteEnvironment", environments::delete);
        endpoints.put("listTokens", tokens::list);
        endpoints.put("createToken", tokens::create);
        endpoints.put("readToken", tokens::read);
        endpoints.put("deleteToken", tokens::delete);
    }

    @Override
    public Response respond(Request request) {
        if (request.operation().isEmpty()) {
            return PAGE;
        }
        try {
            checkCredentials(request);
            if (!request.ids().values().stream().allMatch(ValueRules::isUuid)) {
                throw new RefusedException(400, "An id must be a UUID");
            }
            if (request.query().values().stream().anyMatch(values -> values.size() > 1)) {
                throw new RefusedException(400, "A parameter must not be repeated");
            }
            return endpoints.get(request.operation()).respond(request);
        } catch (RefusedException refused) {
            return refused.response();
        }
    }

    private static void checkCredentials(Request request) {
        if (!PUBLIC.contains(request.operation())
                && !CREDENTIAL.equals(request.headers().get("authorization"))) {
            throw new RefusedException(401, "The credentials are missing or wrong");
        }
    }

    private static Response login(Request request) {
        BodyReader.read(request);
        throw new RefusedException(401, "The user or the password is wrong");
    }

    private Response health(Request request) {
        QueryValues.probe(request.parameter("probe").orElse(""));
        int projects = state.projects().list(ROOT).size();
        ObjectNode health = JsonNodeFactory.instance.objectNode();
        health.put("startedAt", started.toString());
        health.put("uptimeSeconds", Duration.between(started, Instant.now()).toSeconds());
        health.put("freeProjects", Math.max(0, 1000 - projects));
        return Response.json(200, health).with("X-Load", String.valueOf(Math.min(100, projects)));
    }
}
