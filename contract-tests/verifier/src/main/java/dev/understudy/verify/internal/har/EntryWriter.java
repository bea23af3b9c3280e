package dev.understudy.verify.internal.har;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts an exchange to one entry of a HAR file. HAR 1.2 has no place for a request body that is not text, so such a
 * body is in base64, and the field {@code _encoding} says so: names of other fields than those of the format begin with
 * an underscore.
 */
final class EntryWriter {

    static final String ENCODING = "_encoding";
    static final String BASE64 = "base64";

    private static final String HTTP = "HTTP/1.1";
    private static final int UNKNOWN_SIZE = -1;
    // A run sends oversized bodies to many operations, and nobody reads them.
    private static final int MAX_REQUEST_BODY = 1024 * 1024;

    private EntryWriter() {}

    /**
     * Returns the entry of an exchange.
     *
     * @param response the response; empty if there was none, which browsers record as the status 0
     * @param comment a remark for readers
     */
    static ObjectNode write(
            Request request, Optional<ReceivedResponse> response, Instant started, Duration took, String comment) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("startedDateTime", started.toString());
        entry.put("time", took.toMillis());
        writeRequest(entry.putObject("request"), request);
        writeResponse(
                entry.putObject("response"), response.orElse(new ReceivedResponse(0, Headers.of(), Body.UNKNOWN)));
        entry.putObject("cache");
        entry.putObject("timings").put("send", 0).put("wait", took.toMillis()).put("receive", 0);
        entry.put("comment", comment);
        return entry;
    }

    private static void writeRequest(ObjectNode node, Request request) {
        node.put("method", request.method());
        node.put("url", request.uri().toString());
        writeCommon(node, request.headers());
        writeQuery(node.putArray("queryString"), request.uri().getRawQuery());
        Body body = request.body();
        node.put("bodySize", body.length());
        if (!body.isEmpty()) {
            ObjectNode data = node.putObject("postData");
            data.put("mimeType", mimeType(request.headers()));
            if (body.length() > MAX_REQUEST_BODY) {
                data.put("comment", "a body of " + body.length() + " bytes, which was not recorded");
            } else if (body.isText()) {
                data.put("text", body.text());
            } else {
                data.put("text", base64(body)).put(ENCODING, BASE64);
            }
        }
    }

    private static void writeResponse(ObjectNode node, ReceivedResponse response) {
        node.put("status", response.status());
        node.put("statusText", "");
        writeCommon(node, response.headers());
        Body body = response.body();
        ObjectNode content = node.putObject("content");
        content.put("size", body.isKnown() ? body.length() : UNKNOWN_SIZE);
        content.put("mimeType", mimeType(response.headers()));
        if (body.isText()) {
            content.put("text", body.text());
        } else if (body.isKnown()) {
            content.put("text", base64(body)).put("encoding", BASE64);
        }
        node.put("redirectURL", response.headers().first("Location").orElse(""));
        node.put("bodySize", body.isKnown() ? body.length() : UNKNOWN_SIZE);
    }

    private static void writeCommon(ObjectNode node, Headers headers) {
        node.put("httpVersion", HTTP);
        node.putArray("cookies");
        ArrayNode fields = node.putArray("headers");
        headers.fields()
                .forEach(field -> fields.addObject().put("name", field.getKey()).put("value", field.getValue()));
        node.put("headersSize", UNKNOWN_SIZE);
    }

    private static void writeQuery(ArrayNode node, String query) {
        if (query == null || query.isEmpty()) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            node.addObject()
                    .put("name", equals < 0 ? pair : pair.substring(0, equals))
                    .put("value", equals < 0 ? "" : pair.substring(equals + 1));
        }
    }

    private static String mimeType(Headers headers) {
        return headers.first("Content-Type").orElse("");
    }

    private static String base64(Body body) {
        return Base64.getEncoder().encodeToString(body.bytes());
    }
}
