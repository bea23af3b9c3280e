package dev.understudy.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Route;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.syntax.MalformedJson;
import dev.understudy.contract.syntax.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that keeps things as its contract says, and has one bad habit if it is given one. What an operation does
 * follows from its method; {@code settings} in a path are those of a thing.
 */
public final class Shelf implements AutoCloseable {

    private final Contract contract;
    private final Habit habit;
    private final HttpServer server;
    private final Map<String, ObjectNode> things = new LinkedHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private int most;

    /** A server on a free port of this machine. */
    public Shelf(Contract contract, Habit habit) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.contract = contract;
        this.habit = habit;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** A contract with these paths, in YAML, and the schemas that all shelves have in common. */
    public static Contract contract(String paths) {
        byte[] bytes = document(paths).getBytes(StandardCharsets.UTF_8);
        return Contract.of(Documents.of(Document.read(URI.create("contract:/shelf.yaml"), "shelf.yaml", bytes)));
    }

    /** The same as a document. */
    public static String document(String paths) {
        try (InputStream components = Shelf.class.getResourceAsStream("/shelf/components.yaml")) {
            return "openapi: 3.1.0\ninfo: {title: Shelf, version: '1'}\npaths:\n" + paths.indent(2)
                    + new String(components.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a thing there. */
    public void keep(String id) {
        ObjectNode thing = JsonNodeFactory.instance.objectNode();
        thing.put("id", id).put("name", "first").put("size", 5).put("note", "as it was");
        things.put(id, thing);
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The things that it keeps, by id, without their times. */
    public synchronized Map<String, ObjectNode> things() {
        Map<String, ObjectNode> copy = new LinkedHashMap<>();
        things.forEach((id, thing) -> copy.put(id, thing.deepCopy().without("updated_at")));
        return copy;
    }

    /** The largest number of things that were there at once when one was created. */
    public synchronized int most() {
        return most;
    }

    /** Method and path of every request so far. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            calls.add(exchange.getRequestMethod() + " " + path);
            Optional<Route> route = contract.route(exchange.getRequestMethod(), path);
            if (route.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Optional<ObjectNode> written = Optional.empty();
            if (route.get().operation().takesBody()) {
                String type = exchange.getRequestHeaders().getFirst("Content-Type");
                written = written(route.get().operation().jsonRequest().orElseThrow(), type, body);
                if (written.isEmpty()) {
                    exchange.sendResponseHeaders(400, -1);
                    return;
                }
            }
            answer(exchange, route.get(), written);
        }
    }

    private Optional<ObjectNode> written(BodySchema schema, String type, byte[] body) {
        try {
            JsonNode value = StrictJson.read(body);
            return "application/json".equals(type) && schema.judge(value).isEmpty()
                    ? Optional.of(habit.opened((ObjectNode) value))
                    : Optional.empty();
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    private void answer(HttpExchange exchange, Route route, Optional<ObjectNode> written) throws IOException {
        boolean settings = route.operation().path().toString().contains("settings");
        Optional<ObjectNode> thing = id(exchange, route).map(things::get);
        switch (route.operation().method()) {
            case "POST" -> {
                boolean isNew =
                        !things.containsKey(written.orElseThrow().path("id").asString(""));
                send(exchange, habit.created(isNew ? 201 : 200), Optional.of(create(written.orElseThrow())), false);
                most = Math.max(most, things.size());
            }
            case "GET" -> send(exchange, 200, habit.shown(thing), settings);
            case "PATCH" -> send(exchange, 200, thing.map(before -> write(before, written.orElseThrow())), settings);
            case "PUT" ->
                send(exchange, 200, thing.map(before -> write(bare(before), written.orElseThrow())), settings);
            default -> remove(exchange, thing);
        }
    }

    private static Optional<String> id(HttpExchange exchange, Route route) {
        Optional<String> query = Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                .filter(text -> text.startsWith("thing_id="))
                .map(text -> text.substring("thing_id=".length()));
        return route.pathValues().values().stream().findFirst().or(() -> query);
    }

    // Who chooses the id of something that is there writes over it.
    private ObjectNode create(ObjectNode written) {
        byte[] number = {(byte) calls.size(), (byte) (calls.size() >> 8)};
        String id = written.path("id").asString(UUID.nameUUIDFromBytes(number).toString());
        ObjectNode thing = JsonNodeFactory.instance.objectNode();
        thing.put("id", id).put("name", "").put("size", 1).putNull("note");
        write(thing, written);
        ObjectNode answer = stamped(thing).setAll(written);
        answer.remove("secret");
        return answer.put("id", habit.answered(id));
    }

    // The answer to a write is what was asked for, whatever became of it.
    private ObjectNode write(ObjectNode before, ObjectNode written) {
        ObjectNode after = stamped(before.deepCopy().setAll(written));
        after.remove("secret");
        things.put(after.path("id").asString(), habit.kept(stamped(before), after.deepCopy()));
        return after;
    }

    private static ObjectNode bare(ObjectNode thing) {
        ObjectNode bare = thing.deepCopy();
        bare.put("size", 1);
        bare.putNull("note");
        return bare;
    }

    private static ObjectNode stamped(ObjectNode thing) {
        return thing.deepCopy().put("updated_at", Instant.now().toString());
    }

    private void remove(HttpExchange exchange, Optional<ObjectNode> thing) throws IOException {
        if (thing.isPresent() && habit.removes()) {
            things.remove(thing.get().path("id").asString());
        }
        exchange.sendResponseHeaders(thing.isEmpty() ? 404 : habit.removes() ? 204 : 400, -1);
    }

    private void send(HttpExchange exchange, int status, Optional<ObjectNode> thing, boolean settings)
            throws IOException {
        if (thing.isEmpty()) {
            exchange.sendResponseHeaders(habit.missing(), -1);
            return;
        }
        ObjectNode shown = thing.get().deepCopy();
        if (settings) {
            shown.set("thing_id", shown.path("id"));
            shown.retain("thing_id", "size", "note");
        }
        byte[] body = habit.wrapped(shown).toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
