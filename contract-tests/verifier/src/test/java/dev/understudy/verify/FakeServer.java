package dev.understudy.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Route;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that stores resources and follows its contract, apart from the deviations of its {@link Behaviour}. Whatever
 * the contract, a POST creates a resource, a GET returns it, a PATCH or PUT changes it, and a DELETE deletes it. If the
 * path contains {@code settings}, the response to a GET, PATCH or PUT contains only {@code thing_id}, {@code size} and
 * {@code note}.
 */
public final class FakeServer implements AutoCloseable {

    private static final int MAX_BODY = 1024 * 1024;

    private final Contract contract;
    private final Behaviour behaviour;
    private final int port;
    private volatile HttpServer server;
    private volatile boolean isStopped;
    private final Map<String, ObjectNode> resources = new LinkedHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private int maxResources;

    /** Starts a server on a free port of the loopback interface. */
    public FakeServer(Contract contract, Behaviour behaviour) {
        this.contract = contract;
        this.behaviour = behaviour;
        server = listen(0);
        port = server.getAddress().getPort();
    }

    /** Returns a contract with these paths (YAML) and the components that all tests share. */
    public static Contract contract(String paths) {
        byte[] bytes = document(paths).getBytes(StandardCharsets.UTF_8);
        return Contract.of(Documents.of(Document.read(URI.create("contract:/things.yaml"), "things.yaml", bytes)));
    }

    /** Returns the YAML text of a contract with these paths and the components that all tests share. */
    public static String document(String paths) {
        try (InputStream components = FakeServer.class.getResourceAsStream("/fake-server/components.yaml")) {
            return "openapi: 3.1.0\ninfo: {title: Things, version: '1'}\npaths:\n" + paths.indent(2)
                    + new String(components.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a resource with the name "first", the size 5 and the note "as it was". */
    public void add(String id) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("id", id).put("name", "first").put("size", 5).put("note", "as it was");
        resources.put(id, resource);
    }

    /** Returns the base URI of the server. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Accepts no connections for this time, and then continues on the same port with the same resources. */
    public void restart(Duration time) {
        // No request is in the middle of its work when the server stops. The method stop waits for the thread that
        // calls handle, so it must not be called with the lock.
        synchronized (this) {
            isStopped = true;
        }
        server.stop(0);
        LockSupport.parkNanos(time.toNanos());
        isStopped = false;
        server = listen(port);
    }

    /** Returns copies of the stored resources by id, without {@code updated_at}, which every write changes. */
    public synchronized Map<String, ObjectNode> resources() {
        Map<String, ObjectNode> copy = new LinkedHashMap<>();
        resources.forEach((id, resource) -> copy.put(id, resource.deepCopy().without("updated_at")));
        return copy;
    }

    /** Returns the largest number of resources that existed right after a POST. */
    public synchronized int maxResources() {
        return maxResources;
    }

    /** Returns the method and path of every request so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer listen(int at) {
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            created.createContext("/", this::handle);
            created.start();
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (isStopped) {
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            requests.add(exchange.getRequestMethod() + " " + path);
            Optional<Route> route = contract.route(exchange.getRequestMethod(), path);
            if (route.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Optional<ObjectNode> written = Optional.empty();
            if (route.get().operation().hasRequestBody()) {
                String type = exchange.getRequestHeaders().getFirst("Content-Type");
                written = validBody(route.get().operation().jsonRequestSchema().orElseThrow(), type, body);
                if (written.isEmpty()) {
                    exchange.sendResponseHeaders(400, -1);
                    return;
                }
            }
            respond(exchange, route.get(), written);
        }
    }

    // Nearly all of a larger body is the white space that the verifier sends to find out the server's limit.
    private Optional<ObjectNode> validBody(CompiledSchema schema, String type, byte[] body) {
        if (body.length > MAX_BODY) {
            return Optional.empty();
        }
        try {
            JsonNode value = StrictJson.read(body);
            return "application/json".equals(type) && schema.judge(value).isEmpty()
                    ? Optional.of(behaviour.unwrapped((ObjectNode) value))
                    : Optional.empty();
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    private void respond(HttpExchange exchange, Route route, Optional<ObjectNode> written) throws IOException {
        boolean settings = route.operation().path().toString().contains("settings");
        Optional<ObjectNode> resource = id(exchange, route).map(resources::get);
        switch (route.operation().method()) {
            case "POST" -> {
                boolean isNew =
                        !resources.containsKey(written.orElseThrow().path("id").asString(""));
                send(
                        exchange,
                        behaviour.creationStatus(isNew ? 201 : 200),
                        Optional.of(create(written.orElseThrow())),
                        false);
                maxResources = Math.max(maxResources, resources.size());
            }
            case "GET" -> send(exchange, 200, behaviour.read(resource), settings);
            case "PATCH" -> send(exchange, 200, resource.map(before -> write(before, written.orElseThrow())), settings);
            case "PUT" ->
                send(
                        exchange,
                        200,
                        resource.map(before -> write(withDefaults(before), written.orElseThrow())),
                        settings);
            default -> delete(exchange, resource);
        }
    }

    private static Optional<String> id(HttpExchange exchange, Route route) {
        Optional<String> query = Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                .filter(text -> text.startsWith("thing_id="))
                .map(text -> text.substring("thing_id=".length()));
        return route.pathValues().values().stream().findFirst().or(() -> query);
    }

    // A POST with the id of an existing resource overwrites that resource.
    private ObjectNode create(ObjectNode written) {
        byte[] number = {(byte) requests.size(), (byte) (requests.size() >> 8)};
        String id = written.path("id").asString(UUID.nameUUIDFromBytes(number).toString());
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("id", id).put("name", "").put("size", 1).putNull("note");
        write(resource, written);
        ObjectNode response = withTimestamp(resource).setAll(written);
        response.remove("secret");
        return response.put("id", behaviour.returnedId(id));
    }

    // The response contains the values of the request, even if the behaviour stores other values.
    private ObjectNode write(ObjectNode before, ObjectNode written) {
        ObjectNode after = withTimestamp(before.deepCopy().setAll(written));
        after.remove("secret");
        resources.put(after.path("id").asString(), behaviour.stored(withTimestamp(before), after.deepCopy()));
        return after;
    }

    // A PUT replaces the resource: optional properties that the request omits get their default values.
    private static ObjectNode withDefaults(ObjectNode resource) {
        ObjectNode copy = resource.deepCopy();
        copy.put("size", 1);
        copy.putNull("note");
        return copy;
    }

    private static ObjectNode withTimestamp(ObjectNode resource) {
        return resource.deepCopy().put("updated_at", Instant.now().toString());
    }

    private void delete(HttpExchange exchange, Optional<ObjectNode> resource) throws IOException {
        if (resource.isPresent() && behaviour.deletes()) {
            resources.remove(resource.get().path("id").asString());
        }
        exchange.sendResponseHeaders(resource.isEmpty() ? 404 : behaviour.deletes() ? 204 : 400, -1);
    }

    private void send(HttpExchange exchange, int status, Optional<ObjectNode> resource, boolean settings)
            throws IOException {
        if (resource.isEmpty()) {
            exchange.sendResponseHeaders(behaviour.notFoundStatus(), -1);
            return;
        }
        ObjectNode returned = resource.get().deepCopy();
        if (settings) {
            returned.set("thing_id", returned.path("id"));
            returned.retain("thing_id", "size", "note");
        }
        byte[] body = behaviour.wrapped(returned).toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
