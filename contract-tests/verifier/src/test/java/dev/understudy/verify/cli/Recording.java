package dev.understudy.verify.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds a HAR file of traffic with the parcels API. */
final class Recording {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode har = MAPPER.createObjectNode();
    private final ArrayNode entries;
    private final String baseUrl;

    Recording(String baseUrl) {
        this.baseUrl = baseUrl;
        ObjectNode log = har.putObject("log");
        log.put("version", "1.2");
        this.entries = log.putArray("entries");
    }

    /** Adds a GET of a parcel, with an Authorization header, and its JSON response. */
    Recording addRead(String id, int status, String body) {
        addEntry(id, status, body).addObject().put("name", "Authorization").put("value", "Bearer s3cret-of-the-house");
        return this;
    }

    /** Adds a GET of a parcel, without an Authorization header, and its JSON response. */
    Recording addReadWithoutCredentials(String id, int status, String body) {
        addEntry(id, status, body);
        return this;
    }

    // Adds an exchange and returns the header fields of its request.
    private ArrayNode addEntry(String id, int status, String body) {
        ObjectNode entry = entries.addObject();
        ObjectNode response = entry.putObject("response");
        response.put("status", status);
        ArrayNode headers = response.putArray("headers");
        if (!body.isEmpty()) {
            headers.addObject().put("name", "Content-Type").put("value", "application/json");
        }
        response.putObject("content").put("size", body.length()).put("text", body);
        ObjectNode request = entry.putObject("request");
        request.put("method", "GET");
        request.put("url", baseUrl + "/parcels/" + id);
        return request.putArray("headers");
    }

    Path writeTo(Path folder) throws IOException {
        return Files.writeString(folder.resolve("traffic.har"), MAPPER.writeValueAsString(har));
    }
}
