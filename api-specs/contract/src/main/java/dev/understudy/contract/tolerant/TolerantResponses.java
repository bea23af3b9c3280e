package dev.understudy.contract.tolerant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Relaxes the responses of all operations of a document: their bodies may have any media type, their headers may be
 * missing, and each operation has a response for any other status. Ranges of statuses are written in upper case.
 */
final class TolerantResponses {

    private static final String ANY_MEDIA_TYPE = "*/*";
    private static final String DEFAULT = "default";
    private static final Pattern RANGE = Pattern.compile("[1-5][Xx]{2}");
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode root;
    private final LocalReferences references;
    private final TolerantSchema schemas;

    TolerantResponses(ObjectNode root) {
        this.root = root;
        this.references = new LocalReferences(root);
        this.schemas = new TolerantSchema(references);
    }

    void relax() {
        for (JsonNode item : root.path("paths")) {
            JsonNode path = references.follow(item);
            METHODS.forEach(method -> relaxOperation(path.path(method).path("responses")));
        }
    }

    private void relaxOperation(JsonNode responses) {
        if (!(responses instanceof ObjectNode declared)) {
            return;
        }
        writeRangesInUpperCase(declared);
        declared.forEach(response -> relaxResponse(references.follow(response)));
        if (!declared.has(DEFAULT)) {
            ObjectNode other = declared.putObject(DEFAULT);
            other.put("description", "Any other response.");
            other.putObject("content").putObject(ANY_MEDIA_TYPE);
        }
    }

    // The specification requires ranges in upper case (4XX), but some documents write 4xx, which is no name for
    // generators.
    private static void writeRangesInUpperCase(ObjectNode responses) {
        List<Map.Entry<String, JsonNode>> written = List.copyOf(responses.properties());
        responses.removeAll();
        for (Map.Entry<String, JsonNode> each : written) {
            String status = each.getKey();
            responses.set(RANGE.matcher(status).matches() ? status.toUpperCase(Locale.ROOT) : status, each.getValue());
        }
    }

    private void relaxResponse(JsonNode response) {
        for (JsonNode header : response.path("headers")) {
            if (references.follow(header) instanceof ObjectNode declared) {
                declared.remove("required");
                schemas.relax(declared.path("schema"));
            }
        }
        if (response.path("content") instanceof ObjectNode content && !content.isEmpty()) {
            content.forEach(mediaType -> schemas.relax(mediaType.path("schema")));
            if (!content.has(ANY_MEDIA_TYPE)) {
                content.putObject(ANY_MEDIA_TYPE);
            }
        }
    }
}
