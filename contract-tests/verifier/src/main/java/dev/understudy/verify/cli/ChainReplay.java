package dev.understudy.verify.cli;

import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.derive.TreeEdits;
import dev.understudy.verify.internal.send.Resend;
import dev.understudy.verify.internal.send.VerificationException;
import dev.understudy.verify.report.ChainStep;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Sends the requests that lead to the ids in the request of a finding, and replaces the recorded ids by those in the
 * new responses. Closing it deletes what the requests created.
 */
final class ChainReplay implements AutoCloseable {

    private final UnaryOperator<Request> credentials;
    private final Map<String, String> values = new HashMap<>();
    private final List<Request> removals = new ArrayList<>();

    /** @param credentials adds the credentials, which a report does not contain */
    ChainReplay(UnaryOperator<Request> credentials) {
        this.credentials = credentials;
    }

    /** Sends the requests in order. If one of them does not succeed, the recorded ids from its response are kept. */
    void send(List<ChainStep> chain) {
        for (ChainStep step : chain) {
            ReceivedResponse response = Resend.send(credentials.apply(withNewValues(step.request())));
            if (response.isSuccess()) {
                response.body().json().ifPresent(body -> learn(step, body));
                step.removal()
                        .filter(removal -> deletesCreated(step, response, removal))
                        .ifPresent(removal -> removals.add(0, withNewValues(removal)));
            }
        }
    }

    /** Returns a copy of a request in which the new ids replace the recorded ones. */
    Request withNewValues(Request request) {
        return values.isEmpty()
                ? request
                : new Request(request.method(), uri(request.uri()), request.headers(), body(request.body()));
    }

    @Override
    public void close() {
        for (Request removal : removals) {
            try {
                Resend.send(credentials.apply(removal));
            } catch (VerificationException | Resend.MissingResponseException e) {
                // The verdict is known already, and the server does not respond any more.
                return;
            }
        }
    }

    // The recorded id may by now belong to a resource of somebody else. So the resource is deleted only if this
    // response
    // showed its id, or the request gave it its name.
    private static boolean deletesCreated(ChainStep step, ReceivedResponse response, Request removal) {
        String path = removal.uri().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        boolean isShown = step.shown().stream()
                .filter(shown -> shown.value().equals(id))
                .anyMatch(shown -> response.body()
                        .json()
                        .filter(body ->
                                body.at(JsonPointer.compile(shown.pointer())).isValueNode())
                        .isPresent());
        boolean isAtItsPath = response.isCreated() && step.request().uri().equals(removal.uri());
        return isShown
                || isAtItsPath
                || step.request()
                        .body()
                        .json()
                        .filter(body -> contains(body, id))
                        .isPresent();
    }

    private static boolean contains(JsonNode node, String text) {
        return node.isContainer()
                ? node.valueStream().anyMatch(each -> contains(each, text))
                : node.isString() && node.stringValue().equals(text);
    }

    private void learn(ChainStep step, JsonNode body) {
        for (ChainStep.ShownValue shown : step.shown()) {
            JsonNode now = body.at(JsonPointer.compile(shown.pointer()));
            if (now.isValueNode() && !now.asString("").equals(shown.value())) {
                values.put(shown.value(), now.asString(""));
            }
        }
    }

    private URI uri(URI uri) {
        String path =
                Stream.of(uri.getRawPath().split("/", -1)).map(this::encoded).collect(Collectors.joining("/"));
        Optional<String> query = Optional.ofNullable(uri.getRawQuery())
                .map(text -> Stream.of(text.split("&", -1)).map(this::pair).collect(Collectors.joining("&")));
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path
                + query.map(text -> "?" + text).orElse(""));
    }

    private String pair(String pair) {
        int at = pair.indexOf('=');
        return at < 0 ? pair : pair.substring(0, at + 1) + encoded(pair.substring(at + 1));
    }

    private String encoded(String text) {
        String value = values.get(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        return value == null
                ? text
                : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Body body(Body body) {
        if (!body.isKnown() || body.bytes().length == 0) {
            return body;
        }
        try {
            JsonNode tree = StrictJson.read(body.bytes());
            JsonNode changed = withNewValues(tree, JsonPointer.empty(), tree);
            return changed.equals(tree) ? body : Body.of(changed.toString());
        } catch (MalformedJsonException e) {
            // Only JSON contains ids that can be found.
            return body;
        }
    }

    private JsonNode withNewValues(JsonNode node, JsonPointer at, JsonNode root) {
        JsonNode changed = root;
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                changed = withNewValues(node.get(i), at.appendIndex(i), changed);
            }
        } else if (node.isObject()) {
            for (String name : node.propertyNames()) {
                changed = withNewValues(node.get(name), at.appendProperty(name), changed);
            }
        } else if (values.containsKey(node.asString(""))) {
            changed = TreeEdits.with(changed, at, scalar(node, values.get(node.asString(""))));
        }
        return changed;
    }

    private static JsonNode scalar(JsonNode like, String text) {
        return like.isIntegralNumber() && text.matches("-?\\d{1,18}")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                : JsonNodeFactory.instance.stringNode(text);
    }
}
