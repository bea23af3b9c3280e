package dev.understudy.verify.run;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Route;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.verify.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server of projects, their environments and the tokens of these, and of two values that are not objects. It follows
 * its contract, apart from one flaw or one innocent habit. Flaws in a resource are those of tokens, the end of the
 * chain.
 */
final class ChainServer implements AutoCloseable {

    /** What the server does. */
    enum Behaviour {
        COMPLIANT,

        // Flaws.
        PATCH_IS_NOT_STORED,
        PATCH_RETURNS_OLD_VALUES,
        NULL_IS_IGNORED,
        SIZE_CLEARS_NOTE,
        REPEATING_CLEARS,
        REJECTED_IS_STORED,
        WRITES_CHANGE_ID,
        TIME_GOES_BACK,
        PUT_KEEPS_OMITTED,
        PUT_IS_NOT_STORED,
        PUT_STORES_LOWER_CASE,
        ID_OF_ANOTHER,
        CREATED_IS_LOST,
        LOCATION_WITHOUT_PARENT,
        LOCATION_OF_ANOTHER,
        LIST_LACKS_CREATED,
        DELETE_DOES_NOTHING,
        LIST_KEEPS_DELETED,
        SCALAR_IS_NOT_STORED,
        ARRAY_IS_CUT,
        SCALAR_IS_STORED_ALTHOUGH_REJECTED,

        // Habits.
        DELETES_LATER,
        DELETES_AFTER_A_MOMENT,
        MARKS_DELETED,
        LISTS_SOME,
        LISTS_IN_PAGES,
        CREATES_LATER,
        NORMALISES,
        PUT_SETS_DEFAULTS,
        COUNTS_WRITES,
        LOCATION_IS_RELATIVE,
        LOCATION_IS_ELSEWHERE
    }

    private static final int PAGE = 2;

    private final Contract contract = contract();
    private final Behaviour behaviour;
    private final LocalServer server;
    private final Map<String, ObjectNode> resources = new LinkedHashMap<>();
    private final List<ObjectNode> deleted = new ArrayList<>();
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private int created;

    /** Starts a server on a free port of the loopback interface. */
    ChainServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        values.put("/motto", JsonNodeFactory.instance.stringNode("first"));
        values.put("/labels", JsonNodeFactory.instance.arrayNode().add("b").add("a"));
        server = LocalServer.start(this::handle);
    }

    static Contract contract() {
        try (InputStream yaml = ChainServer.class.getResourceAsStream("/chain/chain.yaml")) {
            return Contract.of(
                    Documents.of(Document.read(URI.create("contract:/chain.yaml"), "chain.yaml", yaml.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return server.uri();
    }

    /** Returns the paths of the resources that exist. */
    synchronized List<String> paths() {
        return List.copyOf(resources.keySet());
    }

    /** Returns the method, the path and the status of every exchange so far. */
    List<String> exchanges() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            Optional<Route> route = contract.route(exchange.getRequestMethod(), path);
            if (route.isEmpty()) {
                send(exchange, 404, Optional.empty());
                return;
            }
            Optional<JsonNode> written = Optional.empty();
            if (route.get().operation().hasRequestBody()) {
                CompiledSchema schema =
                        route.get().operation().jsonRequestSchema().orElseThrow();
                written = json(exchange, body);
                if (written.filter(value -> schema.judge(value).isEmpty()).isEmpty()) {
                    written.ifPresent(value -> reject(path, value));
                    send(exchange, 400, Optional.empty());
                    return;
                }
            }
            if (values.containsKey(path)) {
                respondWithValue(exchange, path, written);
            } else {
                respond(exchange, path, written.map(ObjectNode.class::cast));
            }
        }
    }

    private static Optional<JsonNode> json(HttpExchange exchange, byte[] body) {
        try {
            return "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                    ? Optional.of(StrictJson.read(body))
                    : Optional.empty();
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    private void reject(String path, JsonNode written) {
        if (is(Behaviour.SCALAR_IS_STORED_ALTHOUGH_REJECTED) && path.equals("/motto")) {
            values.put(path, JsonNodeFactory.instance.stringNode("rejected"));
        }
        if (has(path, Behaviour.REJECTED_IS_STORED) && resources.containsKey(path) && written.has("note")) {
            resources.get(path).put("note", "rejected");
        }
    }

    private void respondWithValue(HttpExchange exchange, String path, Optional<JsonNode> written) throws IOException {
        if (written.isEmpty()) {
            send(exchange, 200, Optional.of(values.get(path)));
            return;
        }
        JsonNode stored = written.get().deepCopy();
        if (is(Behaviour.ARRAY_IS_CUT) && stored.size() > 1) {
            ((ArrayNode) stored).remove(stored.size() - 1);
        }
        if (is(Behaviour.NORMALISES)) {
            stored = normalised(stored);
        }
        if (!is(Behaviour.SCALAR_IS_NOT_STORED) || !path.equals("/motto")) {
            values.put(path, stored);
        }
        send(exchange, 204, Optional.empty());
    }

    private static JsonNode normalised(JsonNode value) {
        if (value.isString()) {
            return JsonNodeFactory.instance.stringNode(
                    value.stringValue().strip().toLowerCase(Locale.ROOT));
        }
        ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
        value.valueStream().map(JsonNode::stringValue).sorted().forEach(sorted::add);
        return sorted;
    }

    private void respond(HttpExchange exchange, String path, Optional<ObjectNode> written) throws IOException {
        boolean isCollection = path.replaceAll("[^/]", "").length() % 2 == 1;
        String parent = path.substring(0, path.lastIndexOf('/'));
        if (isCollection ? !parent.isEmpty() && !resources.containsKey(parent) : !isVisible(path)) {
            send(exchange, 404, Optional.empty());
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "POST" -> create(exchange, path, written.orElseThrow());
            case "PUT" -> put(exchange, path, written.orElseThrow());
            case "PATCH" -> patch(exchange, path, written.orElseThrow());
            case "DELETE" -> delete(exchange, path);
            default -> send(exchange, 200, Optional.of(isCollection ? list(exchange, path) : resources.get(path)));
        }
    }

    private boolean isVisible(String path) {
        ObjectNode resource = resources.get(path);
        boolean isGone = resource != null
                && resource.has("gone_at")
                && System.nanoTime() > resource.path("gone_at").asLong();
        return resource != null && !isGone;
    }

    private void create(HttpExchange exchange, String path, ObjectNode written) throws IOException {
        created++;
        String id = UUID.nameUUIDFromBytes(new byte[] {(byte) created, (byte) (created >> 8)})
                .toString();
        String another = resources.keySet().stream()
                .filter(each -> each.startsWith(path + "/"))
                .findFirst()
                .orElse(path + "/" + id);
        if (is(Behaviour.CREATES_LATER)) {
            exchange.getResponseHeaders().set("Location", "/jobs/" + created);
            send(exchange, 202, Optional.empty());
            return;
        }
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("id", id).putNull("size").putNull("note").put("version", 1).put("deleted", false);
        resource.setAll(written);
        touch(path, resource);
        if (is(Behaviour.NORMALISES)) {
            resource.put("name", resource.path("name").asString().strip().toLowerCase(Locale.ROOT));
        }
        if (!has(path, Behaviour.CREATED_IS_LOST)) {
            resources.put(path + "/" + id, resource);
        }
        exchange.getResponseHeaders().set("Location", location(path, id, another));
        ObjectNode response = resource.deepCopy();
        if (has(path, Behaviour.ID_OF_ANOTHER)) {
            response.put("id", another.substring(another.lastIndexOf('/') + 1));
        }
        send(exchange, 201, Optional.of(response));
    }

    private String location(String path, String id, String another) {
        if (has(path, Behaviour.LOCATION_WITHOUT_PARENT)) {
            return "/tokens/" + id;
        }
        if (has(path, Behaviour.LOCATION_OF_ANOTHER)) {
            return another;
        }
        if (is(Behaviour.LOCATION_IS_RELATIVE)) {
            return path.substring(path.lastIndexOf('/') + 1) + "/" + id;
        }
        return (is(Behaviour.LOCATION_IS_ELSEWHERE) ? "http://api.example.invalid" : "") + path + "/" + id;
    }

    private void put(HttpExchange exchange, String path, ObjectNode written) throws IOException {
        ObjectNode after = resources.get(path).deepCopy();
        if (!has(path, Behaviour.PUT_KEEPS_OMITTED)) {
            boolean defaults = is(Behaviour.PUT_SETS_DEFAULTS);
            after.set("size", defaults ? JsonNodeFactory.instance.numberNode(1) : JsonNodeFactory.instance.nullNode());
            after.set(
                    "note",
                    defaults ? JsonNodeFactory.instance.stringNode("none") : JsonNodeFactory.instance.nullNode());
        }
        if (!has(path, Behaviour.PUT_IS_NOT_STORED)) {
            after.setAll(written);
        }
        ObjectNode response = after;
        if (has(path, Behaviour.PUT_STORES_LOWER_CASE)) {
            response = after.deepCopy();
            after.set("name", normalised(after.path("name")));
        }
        store(exchange, path, after, response);
    }

    private void patch(HttpExchange exchange, String path, ObjectNode written) throws IOException {
        ObjectNode before = resources.get(path);
        ObjectNode after = before.deepCopy();
        written.propertyStream()
                .filter(each -> !each.getValue().isNull() || !has(path, Behaviour.NULL_IS_IGNORED))
                .forEach(each -> after.set(each.getKey(), each.getValue()));
        ObjectNode response = after.deepCopy();
        if (has(path, Behaviour.PATCH_IS_NOT_STORED)) {
            after.set("note", before.get("note"));
        }
        if (has(path, Behaviour.SIZE_CLEARS_NOTE) && written.has("size") && !written.has("note")) {
            after.putNull("note");
        }
        if (has(path, Behaviour.REPEATING_CLEARS)
                && written.size() == 1
                && written.path("size").isNumber()
                && written.get("size").equals(before.get("size"))) {
            after.putNull("note").putNull("size");
        }
        store(exchange, path, after, has(path, Behaviour.PATCH_RETURNS_OLD_VALUES) ? before : response);
    }

    private void store(HttpExchange exchange, String path, ObjectNode after, ObjectNode response) throws IOException {
        if (is(Behaviour.NORMALISES)) {
            after.put("name", after.path("name").asString().strip().toLowerCase(Locale.ROOT));
        }
        if (has(path, Behaviour.WRITES_CHANGE_ID)) {
            after.put("id", UUID.randomUUID().toString());
        }
        if (is(Behaviour.COUNTS_WRITES)) {
            after.put("version", after.path("version").asInt() + 1);
        }
        touch(path, after);
        resources.put(path, after);
        send(exchange, 200, Optional.of(response));
    }

    private void touch(String path, ObjectNode resource) {
        Instant before = resource.has("updated_at")
                ? Instant.parse(resource.get("updated_at").stringValue())
                : Instant.now();
        Instant now = has(path, Behaviour.TIME_GOES_BACK) ? before.minusSeconds(60) : Instant.now();
        resource.put("updated_at", now.toString());
    }

    private void delete(HttpExchange exchange, String path) throws IOException {
        ObjectNode resource = resources.get(path);
        boolean keeps = has(path, Behaviour.DELETE_DOES_NOTHING) || is(Behaviour.DELETES_LATER);
        if (is(Behaviour.MARKS_DELETED)) {
            resource.put("deleted", true);
        } else if (is(Behaviour.DELETES_AFTER_A_MOMENT)) {
            resource.put("gone_at", System.nanoTime() + 100_000_000L);
        } else if (!keeps) {
            resources.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
            if (has(path, Behaviour.LIST_KEEPS_DELETED)) {
                deleted.add(resource);
            }
        }
        send(exchange, is(Behaviour.DELETES_LATER) ? 202 : 204, Optional.empty());
    }

    private ObjectNode list(HttpExchange exchange, String path) {
        List<ObjectNode> members = new ArrayList<>(has(path, Behaviour.LIST_KEEPS_DELETED) ? deleted : List.of());
        resources.forEach((each, resource) -> {
            if (each.startsWith(path + "/") && each.indexOf('/', path.length() + 1) < 0) {
                members.add(resource);
            }
        });
        boolean isPage = is(Behaviour.LISTS_IN_PAGES) && members.size() > PAGE;
        if (isPage) {
            exchange.getResponseHeaders().set("Link", "<" + path + "?page=2>; rel=\"next\"");
        }
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        boolean isEmpty = has(path, Behaviour.LIST_LACKS_CREATED) || is(Behaviour.LISTS_SOME);
        members.stream()
                .filter(member -> !isEmpty)
                .limit(isPage ? PAGE : Integer.MAX_VALUE)
                .forEach(list.putArray("items")::add);
        return list;
    }

    private boolean is(Behaviour wanted) {
        return behaviour == wanted;
    }

    private boolean has(String path, Behaviour flaw) {
        return is(flaw) && path.contains("/tokens");
    }

    private void send(HttpExchange exchange, int status, Optional<JsonNode> body) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + status);
        LocalServer.send(exchange, status, body.map(ChainServer::text).orElse(""));
    }

    private static String text(JsonNode body) {
        JsonNode shown = body.deepCopy();
        if (shown instanceof ObjectNode object) {
            object.remove("gone_at");
        }
        return shown.toString();
    }
}
