package dev.understudy.api.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A request of a generated client: an operation of the contract and the values of its parameters. */
public final class ApiRequest {

    private final String method;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final StringBuilder query = new StringBuilder();
    private String path;
    private Optional<byte[]> body = Optional.empty();

    /**
     * Creates a request without parameters.
     *
     * @param path the path in the contract, with names of parameters in braces
     */
    public ApiRequest(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /**
     * Sets a path parameter.
     *
     * @throws IllegalArgumentException if the value would lead to the path of another operation: if it is empty, {@code .}
     *     or {@code ..}
     */
    public ApiRequest path(String name, Object value) {
        String text = value.toString();
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("%s cannot be '%s'".formatted(name, text));
        }
        path = path.replace("{" + name + "}", encode(text));
        return this;
    }

    /** Adds a query parameter, unless the value is null. */
    public ApiRequest query(String name, Object value) {
        if (value != null) {
            append(name, encode(value.toString()));
        }
        return this;
    }

    /** Adds a query parameter for each value of an array, unless the array is null. */
    public ApiRequest query(String name, List<?> values) {
        if (values != null) {
            values.forEach(value -> query(name, value));
        }
        return this;
    }

    /** Adds a query parameter with all values of an array, separated by commas, unless the array is null or empty. */
    public ApiRequest queryJoined(String name, List<?> values) {
        if (values != null && !values.isEmpty()) {
            append(name, values.stream().map(value -> encode(value.toString())).collect(Collectors.joining(",")));
        }
        return this;
    }

    /** Adds a header field, unless the value is null. */
    public ApiRequest header(String name, Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
        return this;
    }

    /** Sets the body. */
    public ApiRequest body(String mediaType, byte[] content) {
        body = Optional.of(content.clone());
        return header("Content-Type", mediaType);
    }

    String method() {
        return method;
    }

    String target() {
        return path + query;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<byte[]> body() {
        return body;
    }

    private void append(String name, String encoded) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(encode(name))
                .append('=')
                .append(encoded);
    }

    // URLEncoder encodes for forms, in which a space is a plus sign.
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
