package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes drafts as requests to one server. */
public final class RequestWriter {

    private final String target;

    /** Requests to the server whose paths begin at a URI. */
    public RequestWriter(URI target) {
        this.target = target.toString().replaceAll("/+$", "");
    }

    /** A draft as a request with some more header fields, those of the caller. */
    public Request write(Draft draft, List<Map.Entry<String, String>> caller) {
        List<String> query = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        draft.parameters().forEach((parameter, value) -> {
            List<String> written = new ParameterWriter(parameter).write(value);
            switch (parameter.in()) {
                case QUERY -> query.addAll(written);
                case COOKIE -> cookies.addAll(written);
                case HEADER -> headers.add(Map.entry(parameter.name(), String.join(",", written)));
                default -> {}
            }
        });
        if (!cookies.isEmpty()) {
            headers.add(Map.entry("Cookie", String.join("; ", cookies)));
        }
        headers.addAll(caller);
        draft.payload()
                .map(Payload::contentType)
                .filter(type -> !type.isEmpty())
                .ifPresent(type -> headers.add(Map.entry("Content-Type", type)));
        String path = target + path(draft) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new Request(
                draft.operation().method(),
                URI.create(path),
                new Headers(headers),
                draft.payload().map(Payload::bytes).orElse(Body.NONE));
    }

    /** A request without a draft, to a path below the target. */
    public Request write(String method, String path, List<Map.Entry<String, String>> caller) {
        return new Request(method, URI.create(target + path), new Headers(caller), Body.NONE);
    }

    /** The path of a draft, below the target. */
    public static String path(Draft draft) {
        String path = draft.operation().path().toString();
        for (Map.Entry<Parameter, JsonNode> each : draft.parameters().entrySet()) {
            if (each.getKey().in() == In.PATH) {
                path = path.replace(
                        "{" + each.getKey().name() + "}",
                        String.join("", new ParameterWriter(each.getKey()).write(each.getValue())));
            }
        }
        // What the document forgot to declare is sent as some text all the same.
        return path.replaceAll("\\{[^}/]*}", "x");
    }
}
