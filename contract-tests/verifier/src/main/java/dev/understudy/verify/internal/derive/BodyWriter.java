package dev.understudy.verify.internal.derive;

import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.PercentEncoding;
import dev.understudy.verify.exchange.Body;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes a value as the body of a media type. */
final class BodyWriter {

    private static final String BOUNDARY = "understudy-boundary";

    private BodyWriter() {}

    /** The bytes; of other types than JSON and forms, the value as text. */
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

    /** The content type that goes with the bytes. */
    static String contentType(MediaType declared) {
        if (declared.type().equals("multipart")) {
            return "multipart/form-data; boundary=" + BOUNDARY;
        }
        // A range is no media type; any type in it will do.
        return declared.toString()
                .replace("*/*", "application/json")
                .replace("application/*", "application/json")
                .replace("text/*", "text/plain")
                .replace("/*", "/x-understudy");
    }

    private static String form(JsonNode value) {
        return value.propertyStream()
                .map(property -> PercentEncoding.encode(property.getKey()) + "="
                        + PercentEncoding.encode(text(property.getValue())))
                .collect(Collectors.joining("&"));
    }

    // RFC 7578; each part a field of the form.
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
