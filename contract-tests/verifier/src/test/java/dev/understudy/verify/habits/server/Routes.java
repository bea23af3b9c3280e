package dev.understudy.verify.habits.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation for a method and a path. */
final class Routes {

    private static final String PROJECT = "/projects/{projectId}";
    private static final String ENVIRONMENT = PROJECT + "/environments/{environmentId}";
    private static final String TOKEN = ENVIRONMENT + "/tokens/{tokenId}";

    private static final List<Route> ROUTES = List.of(
            new Route("login", "POST", "/sessions"),
            new Route("readDocumentation", "GET", "/documentation"),
            new Route("readHealth", "GET", "/health"),
            new Route("listProjects", "GET", "/projects"),
            new Route("createProject", "POST", "/projects"),
            new Route("readProject", "GET", PROJECT),
            new Route("changeProject", "PATCH", PROJECT),
            new Route("replaceProject", "PUT", PROJECT),
            new Route("deleteProject", "DELETE", PROJECT),
            new Route("readMotto", "GET", PROJECT + "/motto"),
            new Route("replaceMotto", "PUT", PROJECT + "/motto"),
            new Route("listEnvironments", "GET", PROJECT + "/environments"),
            new Route("createEnvironment", "POST", PROJECT + "/environments"),
            new Route("readEnvironment", "GET", ENVIRONMENT),
            new Route("replaceEnvironment", "PUT", ENVIRONMENT),
            new Route("deleteEnvironment", "DELETE", ENVIRONMENT),
            new Route("listTokens", "GET", ENVIRONMENT + "/tokens"),
            new Route("createToken", "POST", ENVIRONMENT + "/tokens"),
            new Route("readToken", "GET", TOKEN),
            new Route("deleteToken", "DELETE", TOKEN));

    private Routes() {}

    /** Returns the operation and the path parameters; empty if the contract does not declare the path or the method. */
    static Optional<Match> find(String method, List<String> segments) {
        return ROUTES.stream()
                .filter(route -> route.method().equals(method))
                .flatMap(route -> route.match(segments).stream())
                .findFirst();
    }

    record Match(String operation, Map<String, String> ids) {}

    private record Route(String operation, String method, List<String> template) {

        Route(String operation, String method, String path) {
            this(operation, method, List.of(path.substring(1).split("/")));
        }

        Optional<Match> match(List<String> segments) {
            if (segments.size() != template.size()) {
                return Optional.empty();
            }
            Map<String, String> ids = new LinkedHashMap<>();
            for (int i = 0; i < segments.size(); i++) {
                String expected = template.get(i);
                if (expected.startsWith("{")) {
                    ids.put(expected.substring(1, expected.length() - 1), segments.get(i));
                } else if (!expected.equals(segments.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Match(operation, ids));
        }
    }
}
