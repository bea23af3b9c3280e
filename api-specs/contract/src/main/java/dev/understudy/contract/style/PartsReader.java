package dev.understudy.contract.style;

import dev.understudy.contract.Content;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.schema.Shape;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the parts of a multipart body as the properties of one object. A part without a media type is JSON if its schema
 * allows only objects or arrays, and otherwise text (OpenAPI 3.1.1, "Encoding Object"). Parts of other media types, such
 * as images, are not read.
 */
final class PartsReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Shape shape;
    private final DocumentNode encodings;
    private final Set<String> unread = new HashSet<>();

    PartsReader(Content content) {
        this.shape = content.schema().orElseThrow().shape();
        this.encodings = content.node().child("encoding");
    }

    /**
     * Returns the possible objects whose properties the parts are. The parts of one name are the elements of an array, but
     * some clients send an array as one part of JSON.
     */
    List<JsonNode> readings(List<FormPart> parts) {
        return List.of(read(parts, false), read(parts, true));
    }

    private ObjectNode read(List<FormPart> parts, boolean wholeArrays) {
        Map<String, List<FormPart>> byName = new LinkedHashMap<>();
        parts.forEach(part ->
                byName.computeIfAbsent(part.name(), any -> new ArrayList<>()).add(part));
        ObjectNode object = NODES.objectNode();
        byName.forEach((name, each) -> object.set(name, value(name, each, wholeArrays)));
        return object;
    }

    /** Returns the properties that are present, but were not read. */
    Set<String> unread() {
        return unread;
    }

    private JsonNode value(String name, List<FormPart> parts, boolean wholeArrays) {
        Shape property = shape.property(name);
        boolean isJson = parts.size() == 1 && (wholeArrays || isJson(parts.get(0)));
        if (!property.hasType("array") || isJson) {
            return value(parts.get(parts.size() - 1), property);
        }
        ArrayNode array = NODES.arrayNode();
        parts.forEach(part -> array.add(value(part, property.element(array.size()))));
        return array;
    }

    private JsonNode value(FormPart part, Shape declared) {
        if (isJson(part) || (part.mediaType().isEmpty() && declared.isCompound())) {
            try {
                return StrictJson.read(part.text().get().getBytes(StandardCharsets.UTF_8));
            } catch (MalformedJsonException e) {
                // The text remains a string, which the schema then rejects.
                return NODES.stringNode(part.text().get());
            }
        }
        if (isText(part)) {
            return Scalars.mostLikely(part.text().get(), declared);
        }
        unread.add(part.name());
        return NODES.stringNode("");
    }

    private static boolean isJson(FormPart part) {
        return part.mediaType().filter(MediaType::isJson).isPresent();
    }

    // A part without a media type may be declared to have one that is not read.
    private boolean isText(FormPart part) {
        return part.mediaType()
                .or(() -> MediaType.of(
                        encodings.child(part.name()).child("contentType").text("")))
                .map(type -> type.type().equals("text"))
                .orElse(true);
    }
}
