package dev.understudy.suite.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server of one version of the contract. The key in a request decides what happens to it. Request bodies are judged by
 * the contract, and so are the server's own responses, unless it does not declare their status.
 */
final class WorkspaceServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/api/v2/workspaces/current";

    private final Contract contract;
    private final Map<String, ObjectNode> workspaces = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    WorkspaceServer(Contract contract) throws IOException {
        this.contract = contract;
        CompiledSchema schema = schema(operation("GET"), 200).orElseThrow();
        workspaces.put("paid", SampleWorkspace.of(schema, "First", false));
        workspaces.put("paid sub", SampleWorkspace.of(schema, "Second", false));
        workspaces.put("leaving", SampleWorkspace.of(schema, "Third", true));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(PATH, this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the faults in the server's own responses; empty if all of them satisfied the contract. */
    List<String> faults() {
        return faults;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Operation operation = operation(exchange.getRequestMethod());
            String key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .map(value -> value.replace("Bearer ", ""))
                    .orElse("");
            switch (key) {
                case "paid", "leaving" -> perform(exchange, operation, workspace(exchange, key), body);
                case "unpaid" -> send(exchange, operation, 402, message("No active plan"));
                case "limited" -> {
                    exchange.getResponseHeaders().set("Retry-After", "3600");
                    send(exchange, operation, 429, message("Slow down"));
                }
                case "blocked" -> write(exchange, 403, "text/html", "<h1>Blocked</h1>");
                default -> send(exchange, operation, 401, message("Unknown key").put("statusCode", 401));
            }
        }
    }

    private ObjectNode workspace(HttpExchange exchange, String key) {
        String selected = exchange.getRequestHeaders().getFirst("x-as-workspace");
        return workspaces.get(selected == null ? key : key + " " + selected);
    }

    private void perform(HttpExchange exchange, Operation operation, ObjectNode workspace, byte[] body)
            throws IOException {
        Optional<CompiledSchema> schema = operation.jsonRequestSchema();
        if (schema.isPresent()) {
            JsonNode changes = JSON.readTree(body);
            if (!schema.get().judge(changes).isEmpty()) {
                send(exchange, operation, 400, message("The body is not valid"));
                return;
            }
            workspace.setAll((ObjectNode) changes);
        }
        send(exchange, operation, 200, workspace);
    }

    private void send(HttpExchange exchange, Operation operation, int status, JsonNode body) throws IOException {
        schema(operation, status)
                .ifPresent(schema -> schema.judge(body).forEach(fault -> faults.add(status + ": " + fault)));
        write(exchange, status, "application/json", body.toString());
    }

    private static void write(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Operation operation(String method) {
        return contract.route(method, PATH).orElseThrow().operation();
    }

    private static Optional<CompiledSchema> schema(Operation operation, int status) {
        return operation
                .response(status)
                .flatMap(response -> response.contents().all().stream().findFirst())
                .flatMap(Content::schema);
    }

    private static ObjectNode message(String text) {
        return JSON.createObjectNode().put("message", text);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
