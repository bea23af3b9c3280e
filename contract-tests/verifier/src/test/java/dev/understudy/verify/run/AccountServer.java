package dev.understudy.verify.run;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.verify.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server with rules that its contract cannot express: a login needs an existing account and its password, a password
 * is long and has a capital letter and a digit, an invitation can be used until it expires, a batch names at least one
 * place and one label, and no colour. The first account also creates a team, which the response does not say.
 */
final class AccountServer implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final LocalServer server;
    private final Map<String, ObjectNode> accounts = new TreeMap<>();
    private final Map<String, ObjectNode> invitations = new TreeMap<>();
    private final Map<String, ObjectNode> teams = new TreeMap<>();
    private int count = 100;

    /** Starts a server with one team. */
    AccountServer() {
        addTeam("founders");
        server = LocalServer.start(this::handle);
    }

    URI uri() {
        return server.uri();
    }

    /** Returns the teams by their names. */
    synchronized Map<String, ObjectNode> teams() {
        return Map.copyOf(teams);
    }

    /** Returns the accounts by their ids. */
    synchronized Map<String, ObjectNode> accounts() {
        return Map.copyOf(accounts);
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getRawPath();
            Optional<ObjectNode> body = parsed(text);
            switch (exchange.getRequestMethod()) {
                case "POST" -> post(exchange, path, body);
                case "PUT" -> put(exchange, path, body);
                case "GET" -> get(exchange, path);
                case "DELETE" -> delete(exchange, path);
                default -> send(exchange, 405, null);
            }
        }
    }

    private void post(HttpExchange exchange, String path, Optional<ObjectNode> body) throws IOException {
        if (body.isEmpty()) {
            send(exchange, 400, null);
        } else if (path.equals("/accounts")) {
            create(exchange, body.get());
        } else if (path.equals("/login")) {
            Predicate<ObjectNode> matches =
                    account -> hasSame(account, body.get(), "username") && hasSame(account, body.get(), "password");
            boolean known = accounts.values().stream().anyMatch(matches);
            send(exchange, known ? 200 : 401, null);
        } else if (path.equals("/mails")) {
            Predicate<ObjectNode> matches = account -> hasSame(account, body.get(), "email");
            send(exchange, accounts.values().stream().anyMatch(matches) ? 202 : 404, null);
        } else if (path.equals("/invitations") && isTime(body.get().path("expires_at"))) {
            String id = String.valueOf(count++);
            invitations.put(id, body.get().deepCopy().put("id", id));
            send(exchange, 201, invitations.get(id));
        } else {
            send(exchange, 400, null);
        }
    }

    private void create(HttpExchange exchange, ObjectNode body) throws IOException {
        String password = body.path("password").asString("");
        boolean valid = hasText(body, "username") && hasText(body, "email") && hasText(body, "password");
        boolean exists = accounts.values().stream().anyMatch(each -> hasSame(each, body, "username"));
        if (!valid || password.length() < 14 || !password.matches(".*[A-Z].*") || !password.matches(".*\\d.*")) {
            send(exchange, 422, null);
        } else if (exists) {
            send(exchange, 409, null);
        } else {
            String id = String.valueOf(count++);
            accounts.put(id, body.deepCopy().put("id", id));
            if (!teams.containsKey("everybody")) {
                addTeam("everybody");
            }
            send(exchange, 201, accounts.get(id).deepCopy().without("password"));
        }
    }

    private void put(HttpExchange exchange, String path, Optional<ObjectNode> body) throws IOException {
        String id = path.replaceAll("^/accounts/|/batch$", "");
        if (!accounts.containsKey(id)) {
            send(exchange, 404, null);
        } else if (body.filter(AccountServer::isBatch).isEmpty()) {
            send(exchange, 400, null);
        } else {
            send(exchange, 204, null);
        }
    }

    private static boolean isBatch(ObjectNode body) {
        JsonNode places = body.path("places");
        JsonNode labels = body.path("labels");
        boolean hasPlaces =
                places.isArray() && !places.isEmpty() && places.valueStream().allMatch(JsonNode::isString);
        boolean areLabels = labels.isArray()
                && !labels.isEmpty()
                && labels.valueStream().allMatch(each -> hasText(each, "name") && !each.has("colour"));
        return hasPlaces && areLabels;
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/teams")) {
            ArrayNode list = MAPPER.createArrayNode();
            teams.values().forEach(list::add);
            send(exchange, 200, list);
        } else if (path.matches("/invitations/[^/]+/use")) {
            ObjectNode invitation = invitations.get(path.split("/", -1)[2]);
            boolean isUsable = invitation != null
                    && Instant.parse(invitation.path("expires_at").asString()).isAfter(Instant.now());
            send(exchange, isUsable ? 200 : 404, null);
        } else {
            send(exchange, 404, null);
        }
    }

    private void delete(HttpExchange exchange, String path) throws IOException {
        String id = path.substring(path.lastIndexOf('/') + 1);
        boolean deleted = switch (path.split("/", -1)[1]) {
            case "accounts" -> accounts.remove(id) != null;
            case "invitations" -> invitations.remove(id) != null;
            case "teams" -> teams.remove(id) != null;
            default -> false;
        };
        send(exchange, deleted ? 204 : 404, null);
    }

    private void addTeam(String name) {
        teams.put(name, MAPPER.createObjectNode().put("name", name));
    }

    private static boolean hasSame(ObjectNode account, ObjectNode body, String property) {
        return body.path(property).isString() && body.path(property).equals(account.path(property));
    }

    private static boolean hasText(JsonNode object, String property) {
        return object.path(property).isString();
    }

    private static boolean isTime(JsonNode value) {
        return value.isString() && value.stringValue().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }

    private static Optional<ObjectNode> parsed(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        LocalServer.send(exchange, status, body == null ? "" : body.toString());
    }
}
