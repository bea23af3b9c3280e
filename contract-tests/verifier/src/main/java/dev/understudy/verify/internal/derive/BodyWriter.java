package dev.understudy.verify.internal.derive;

import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.PercentEncoding;
import dev.understudy.verify.exchange.Body;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Serialises a value as a request body in a given media type. */
final class BodyWriter {

    private static final String BOUNDARY = "understudy-boundary";

    private BodyWriter() {}

    /** Returns the body: JSON, a URL-encoded form or a multipart form; for any other media type, the value as text. */
    static Body write(String contentType, JsonNode value) {
        MediaType type = MediaType.of(contentType).orElseThrow();
        if (type.isJson()) {
            return Body.of(value.toString());
        }
        if (type.isForm()) {
            return Body.of(form(value));
        }
        return Body.of(type.type().equals("multipart") ? multipart(value) : text(value));
    }

    /** Returns the value of the Content-Type field for a declared media type. */
    static String contentType(MediaType declared) {
        if (declared.type().equals("multipart")) {
            return "multipart/form-data; boundary=" + BOUNDARY;
        }
        // A media range is not a valid Content-Type, so a media type within the range is used.
        return declared.toString()
                .replace("*/*", "application/json")
                .replace("application/*", "application/json")
                .replace("text/*", "text/plain")
                .replace("/*", "/x-understudy");
    }

    // Each element of an array is a pair of its own, and an empty array has none (RFC 6570 section 3.2.1).
    private static String form(JsonNode value) {
        return value.propertyStream()
                .flatMap(property -> elements(property.getValue())
                        .map(element -> PercentEncoding.encode(property.getKey()) + "="
                                + PercentEncoding.encode(text(element))))
                .collect(Collectors.joining("&"));
    }

    private static Stream<JsonNode> elements(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    // RFC 7578: each part is one form field.
    private static String multipart(JsonNode value) {
        return value.propertyStream()
                        .map(property -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                                + property.getKey().replaceAll("[\"\r\n]", "_") + "\"\r\n\r\n"
                                + text(property.getValue()) + "\r\n")
                        .collect(Collectors.joining())
                + "--" + BOUNDARY + "--\r\n";
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
