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

/** Writes request templates as HTTP requests to one server. */
public final class RequestWriter {

    private final String baseUri;

    /** Creates a writer for the server at a base URI. */
    public RequestWriter(URI baseUri) {
        this.baseUri = baseUri.toString().replaceAll("/+$", "");
    }

    /** Returns the HTTP request of a template, with additional header fields such as the credentials of the caller. */
    public Request write(RequestTemplate template, List<Map.Entry<String, String>> callerHeaders) {
        List<String> query = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        template.parameters().forEach((parameter, value) -> {
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
        headers.addAll(callerHeaders);
        template.payload()
                .map(Payload::contentType)
                .filter(type -> !type.isEmpty())
                .ifPresent(type -> headers.add(Map.entry("Content-Type", type)));
        String uri = baseUri + path(template) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new Request(
                template.operation().method(),
                URI.create(uri),
                new Headers(headers),
                template.payload().map(Payload::bytes).orElse(Body.NONE));
    }

    /** Returns a request without parameters and body to a path below the base URI. */
    public Request write(String method, String path, List<Map.Entry<String, String>> callerHeaders) {
        return new Request(method, URI.create(baseUri + path), new Headers(callerHeaders), Body.NONE);
    }

    /** Returns the path of a template, relative to the base URI. */
    public static String path(RequestTemplate template) {
        String path = template.operation().path().toString();
        for (Map.Entry<Parameter, JsonNode> each : template.parameters().entrySet()) {
            if (each.getKey().in() == In.PATH) {
                path = path.replace(
                        "{" + each.getKey().name() + "}",
                        String.join("", new ParameterWriter(each.getKey()).write(each.getValue())));
            }
        }
        // A path parameter that the contract does not declare still needs a value.
        return path.replaceAll("\\{[^}/]*}", "x");
    }
}
