package dev.understudy.verify.run;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.verify.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server whose resources have parts. Each feature has the environments of the server, and in each of them strategies,
 * whose names are those of kinds of strategies. A tag has an id of two values. A token is known by a secret, which only
 * the Location names as its id. The id of a link is only in the feature to which it belongs. A POST to the path of an application creates it.
 */
final class FlagServer implements AutoCloseable {

    /** The values that the server accepts. */
    static final String VALUE = "[a-z0-9-]{1,40}";

    private static final JsonMapper MAPPER = new JsonMapper();

    // The stored resources by their paths.
    private final Map<String, ObjectNode> resources = new TreeMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final LocalServer server;
    private int count = 100;

    /** Starts a server with an environment, a kind of strategies, and a feature that has a strategy and a link. */
    FlagServer() {
        resources.put("/environments/production", object("name", "production").put("enabled", true));
        resources.put("/kinds/gradual", object("name", "gradual"));
        resources.put("/documents/17", object("id", "17"));
        for (int id = -1; id < 10; id++) {
            resources.put("/comments/" + id, object("text", "a comment"));
        }
        addFeature("legacy");
        resources.put("/features/legacy/environments/production/kinds/1", object("id", "1"));
        server = LocalServer.start(this::handle);
    }

    URI uri() {
        return server.uri();
    }

    /** Returns the resources by their paths. */
    synchronized Map<String, JsonNode> resources() {
        Map<String, JsonNode> copy = new TreeMap<>();
        resources.forEach((path, resource) -> copy.put(path, resource.deepCopy()));
        return copy;
    }

    /** Returns the method and path of each request. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + path);
            switch (exchange.getRequestMethod()) {
                case "GET" -> get(exchange, path);
                case "POST" -> post(exchange, path, parsed(body));
                case "DELETE" -> delete(exchange, path);
                default -> send(exchange, 405, null);
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        if (resources.containsKey(path)) {
            send(exchange, 200, resources.get(path));
        } else if (path.matches("/(kinds|environments|features|documents|tags/[^/]+)")
                || path.matches("/features/[^/]+/documents")) {
            String collection = path.endsWith("/documents") ? "/documents" : path;
            List<ObjectNode> members = resources.entrySet().stream()
                    .filter(each -> each.getKey().matches(collection + "/[^/]+"))
                    .map(Map.Entry::getValue)
                    .toList();
            send(exchange, 200, MAPPER.valueToTree(members));
        } else {
            send(exchange, 404, null);
        }
    }

    private void post(HttpExchange exchange, String path, ObjectNode body) throws IOException {
        String name = body.path("name").asString("");
        boolean valid = body.valueStream()
                .allMatch(each -> each.isString() && each.stringValue().matches(VALUE));
        if (!valid) {
            send(exchange, 400, null);
        } else if (path.matches(".*/(on|off|archive)")) {
            String target = path.replaceAll("/[^/]+$", "").replaceAll("^/features/[^/]+/documents", "/documents");
            ObjectNode resource = resources.get(target);
            if (resource != null) {
                resource.put("enabled", path.endsWith("/on"));
            }
            send(exchange, resource == null ? 404 : 200, null);
        } else if (path.matches("/features/[^/]+/environments/[^/]+/kinds")) {
            boolean known = resources.containsKey("/kinds/" + name);
            boolean exists = resources.containsKey(path.replaceAll("/kinds$", ""));
            ObjectNode strategy = object("id", String.valueOf(count++)).put("name", name);
            if (known && exists) {
                resources.put(path + "/" + strategy.path("id").asString(), strategy);
            }
            send(exchange, !exists ? 404 : known ? 200 : 400, known && exists ? strategy : null);
        } else if (path.equals("/reports")) {
            send(exchange, 500, null);
        } else if (path.matches("/features/[^/]+/(links|notes)")) {
            ObjectNode feature = resources.get(path.replaceAll("/[^/]+$", ""));
            boolean isLink = path.endsWith("/links");
            if (feature != null && isLink) {
                String id = String.valueOf(count++);
                feature.withArray("links").add(object("id", id));
                resources.put(path + "/" + id, object("id", id));
            }
            send(exchange, feature == null ? 404 : isLink ? 204 : 201, null);
        } else if (path.matches("/applications/[^/]+")) {
            resources.put(path, object("name", path.substring(path.lastIndexOf('/') + 1)));
            send(exchange, 202, null);
        } else if (path.equals("/tags") && body.has("value") && body.has("type")) {
            resources.put(
                    "/tags/" + body.path("type").asString() + "/"
                            + body.path("value").asString(),
                    body);
            send(exchange, 201, body);
        } else if (name.isEmpty()) {
            send(exchange, 400, null);
        } else if (path.equals("/tokens")) {
            String secret = "secret-" + count++;
            resources.put("/tokens/" + secret, object("secret", secret));
            exchange.getResponseHeaders().set("Location", "/tokens/" + secret);
            send(exchange, 201, object("secret", secret).put("name", name));
        } else if (path.matches("/features/[^/]+/original")) {
            send(exchange, 201, resources.get("/features/legacy"));
        } else if (path.equals("/features") || path.matches("/features/[^/]+/clone")) {
            addFeature(name);
            send(exchange, 201, resources.get("/features/" + name));
        } else {
            send(exchange, 404, null);
        }
    }

    // The numbers of comments and documents are unique, so the server ignores the feature before them.
    private void delete(HttpExchange exchange, String requested) throws IOException {
        String path = requested.replaceAll("^/features/[^/]+/(comments|documents)", "/$1");
        boolean known = resources.containsKey(path);
        resources.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
        send(exchange, known ? 204 : 404, null);
    }

    private void addFeature(String name) {
        ObjectNode feature = object("name", name);
        ObjectNode environment = object("name", "production").put("enabled", true);
        feature.putArray("environments").add(environment);
        resources.put("/features/" + name, feature);
        resources.put("/features/" + name + "/environments/production", environment);
    }

    private static ObjectNode object(String name, String value) {
        return MAPPER.createObjectNode().put(name, value);
    }

    private static ObjectNode parsed(String body) {
        try {
            return MAPPER.readTree(body) instanceof ObjectNode object ? object : MAPPER.createObjectNode();
        } catch (JacksonException e) {
            return MAPPER.createObjectNode();
        }
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        LocalServer.send(exchange, status, body == null ? "" : body.toString());
    }
}
