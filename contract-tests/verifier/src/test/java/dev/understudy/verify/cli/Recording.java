package dev.understudy.verify.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A recording in the making. */
final class Recording {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode har = MAPPER.createObjectNode();
    private final ArrayNode entries;
    private final String base;

    /** Of traffic with the server of this address. */
    Recording(String base) {
        this.base = base;
        ObjectNode log = har.putObject("log");
        log.put("version", "1.2");
        this.entries = log.putArray("entries");
    }

    /** Adds reading the parcel of this id with a secret key, and an answer with a body of JSON. */
    Recording read(String id, int status, String body) {
        entry(id, status, body).addObject().put("name", "Authorization").put("value", "Bearer s3cret-of-the-house");
        return this;
    }

    /** As above, without a key. */
    Recording readOpenly(String id, int status, String body) {
        entry(id, status, body);
        return this;
    }

    private ArrayNode entry(String id, int status, String body) {
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
        request.put("url", base + "/parcels/" + id);
        return request.putArray("headers");
    }

    Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("traffic.har"), MAPPER.writeValueAsString(har));
    }
}
