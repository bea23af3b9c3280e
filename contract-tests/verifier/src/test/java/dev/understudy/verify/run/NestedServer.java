package dev.understudy.verify.run;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.verify.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that stores resources by their paths, such as {@code /projects/p-1/environments/e-2}. It requires that the
 * parent exists and that the body of a POST or PUT is an object with a string {@code name}. A DELETE also deletes
 * everything below the resource, every resource whose body contains the id of the deleted one, and the resource to
 * which the property {@code typeId} of the deleted one refers. A POST whose body has a number as the id stores the
 * resource with this id even if it replaces another one, and returns 201 in any case.
 */
final class NestedServer implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, ObjectNode> resources = new ConcurrentSkipListMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final LocalServer server = LocalServer.start(this::handle);
    private int count;

    URI uri() {
        return server.uri();
    }

    void add(String path, String json) {
        resources.put(path, (ObjectNode) MAPPER.readTree(json));
    }

    /** Returns the resources by their paths. */
    Map<String, JsonNode> resources() {
        return new TreeMap<>(resources);
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
            String path = exchange.getRequestURI().getPath();
            requests.add(exchange.getRequestMethod() + " " + path);
            switch (exchange.getRequestMethod()) {
                case "GET" -> get(exchange, path);
                case "POST" -> post(exchange, path, body);
                case "PUT" -> put(exchange, path, body);
                case "DELETE" -> delete(exchange, path);
                default -> send(exchange, 405, Optional.empty());
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        if (isMember(path)) {
            send(exchange, resources.containsKey(path) ? 200 : 404, Optional.ofNullable(resources.get(path)));
            return;
        }
        ArrayNode list = MAPPER.createArrayNode();
        resources.forEach((each, resource) -> {
            if (parent(each).equals(path)) {
                list.add(resource);
            }
        });
        boolean known = path.lastIndexOf('/') == 0 || resources.containsKey(parent(path));
        send(exchange, known ? 200 : 404, known ? Optional.of(list) : Optional.empty());
    }

    private void post(HttpExchange exchange, String path, String body) throws IOException {
        if (path.endsWith("/archive")) {
            ObjectNode resource = resources.get(parent(path));
            if (resource != null) {
                resource.put("archived", true);
            }
            send(exchange, resource == null ? 404 : 204, Optional.empty());
        } else if (path.endsWith("/bulk_delete")) {
            resources.keySet().removeIf(each -> each.startsWith(parent(path) + "/"));
            send(exchange, 204, Optional.empty());
        } else if (path.lastIndexOf('/') > 0 && !resources.containsKey(parent(path))) {
            send(exchange, 404, Optional.empty());
        } else {
            Optional<ObjectNode> valid = valid(body);
            valid.filter(resource -> !resource.path("id").isNumber())
                    .ifPresent(resource -> resource.put(
                            "id",
                            path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('/') + 4) + "-"
                                    + System.nanoTime() % 1000 + "-" + count++));
            valid.ifPresent(
                    resource -> resources.put(path + "/" + resource.path("id").asString(), resource));
            send(exchange, valid.isPresent() ? 201 : 400, valid);
        }
    }

    private void put(HttpExchange exchange, String path, String body) throws IOException {
        Optional<ObjectNode> valid = valid(body).filter(any -> resources.containsKey(path));
        valid.ifPresent(resource ->
                resources.put(path, resource.set("id", resources.get(path).path("id"))));
        send(exchange, valid.isPresent() ? 200 : resources.containsKey(path) ? 400 : 404, valid);
    }

    private void delete(HttpExchange exchange, String path) throws IOException {
        ObjectNode deleted = resources.remove(path);
        if (deleted != null) {
            String id = deleted.path("id").toString();
            resources.remove("/types/" + deleted.path("typeId").asString(""));
            resources
                    .entrySet()
                    .removeIf(each -> each.getKey().startsWith(path + "/")
                            || each.getValue().toString().contains(id));
        }
        send(exchange, deleted == null ? 404 : 204, Optional.empty());
    }

    private static Optional<ObjectNode> valid(String body) {
        try {
            return Optional.of(MAPPER.readTree(body))
                    .filter(JsonNode::isObject)
                    .filter(tree -> tree.path("name").isString())
                    .map(ObjectNode.class::cast);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean isMember(String path) {
        return path.split("/", -1).length % 2 == 1;
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static void send(HttpExchange exchange, int status, Optional<? extends JsonNode> body) throws IOException {
        LocalServer.send(exchange, status, body.map(JsonNode::toString).orElse(""));
    }
}
