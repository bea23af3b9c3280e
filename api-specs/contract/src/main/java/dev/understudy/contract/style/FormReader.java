package dev.understudy.contract.style;

import dev.understudy.contract.Content;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.internal.schema.DeepObjectStyle;
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
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the properties of a form by their Encoding Objects: in a style if one is declared, otherwise in a media type,
 * which is JSON for objects by default (OpenAPI 3.1.1, "Encoding Object").
 */
final class FormReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Shape shape;
    private final DocumentNode encodings;
    private final List<Map.Entry<String, String>> pairs;
    private final Map<String, List<JsonNode>> readings = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();

    private FormReader(Shape shape, DocumentNode encodings, List<Map.Entry<String, String>> pairs) {
        this.shape = shape;
        this.encodings = encodings;
        this.pairs = pairs;
    }

    /** Reads a form whose content has a schema. */
    static FormReader of(Content content, String body) {
        FormReader reader = new FormReader(
                content.schema().orElseThrow().shape(), content.node().child("encoding"), NameValuePairs.form(body));
        reader.read();
        return reader;
    }

    /** Returns whether a property has a style; its Encoding Object then does not declare a media type. */
    static boolean hasStyle(DocumentNode encoding) {
        return List.of("style", "explode", "allowReserved").stream()
                .anyMatch(field -> encoding.child(field).exists());
    }

    /** Returns the possible values of the form, the most likely first. */
    List<JsonNode> readings() {
        ObjectNode first = NODES.objectNode();
        ObjectNode last = NODES.objectNode();
        readings.forEach((name, values) -> {
            first.set(name, values.get(0));
            last.set(name, values.get(values.size() - 1));
        });
        return first.equals(last) ? List.of(first) : List.of(first, last);
    }

    /** Returns the properties that are present, but cannot be read. */
    Set<String> unread() {
        return unread;
    }

    private void read() {
        List<Map.Entry<String, String>> rest = new ArrayList<>(pairs);
        encodings.members().forEach((name, encoding) -> {
            if (hasStyle(encoding)) {
                readStyled(name, encoding, rest);
            }
        });
        Map<String, List<String>> values = new LinkedHashMap<>();
        rest.forEach(pair -> values.computeIfAbsent(pair.getKey(), any -> new ArrayList<>())
                .add(PercentDecoder.decodeForm(pair.getValue())));
        values.forEach(this::readInMediaType);
    }

    private void readStyled(String name, DocumentNode encoding, List<Map.Entry<String, String>> rest) {
        Parameter.Style style =
                Parameter.Style.of(encoding.child("style").text("form")).orElse(Parameter.Style.FORM);
        DocumentNode explode = encoding.child("explode");
        Parameter parameter = new Parameter(
                name,
                Parameter.In.QUERY,
                false,
                style,
                explode.exists() ? explode.isTrue() : style == Parameter.Style.FORM,
                Optional.empty(),
                Optional.empty(),
                encoding);
        Shape property = shape.property(name);
        new StyledPairs(parameter, property, pairs, PercentDecoder::decodeForm)
                .readings()
                .ifPresent(values -> {
                    readings.put(name, values);
                    if (style == Parameter.Style.DEEP_OBJECT && !DeepObjectStyle.defines(property, values.get(0))) {
                        unread.add(name);
                    }
                });
        rest.removeIf(pair -> belongsTo(pair.getKey(), parameter, property));
    }

    private static boolean belongsTo(String pairName, Parameter parameter, Shape property) {
        boolean isProperty = parameter.explode()
                && property.hasType("object")
                && property.propertyNames().contains(pairName);
        return pairName.equals(parameter.name())
                || isProperty
                || (parameter.style() == Parameter.Style.DEEP_OBJECT && pairName.startsWith(parameter.name() + "["));
    }

    private void readInMediaType(String name, List<String> values) {
        Shape property = shape.property(name);
        Optional<MediaType> declared =
                MediaType.of(encodings.child(name).child("contentType").text(""));
        if (declared.isPresent() && !declared.get().isJson() && !declared.get().isText()) {
            unread.add(name);
        }
        boolean isJson = declared.filter(MediaType::isJson).isPresent();
        if (property.hasType("array") && !isJson) {
            ArrayNode array = NODES.arrayNode();
            values.forEach(value -> array.add(value(value, property.element(array.size()), false)));
            readings.put(name, List.of(array));
        } else {
            readings.put(name, List.of(value(values.get(values.size() - 1), property, isJson)));
        }
    }

    // A text that should be JSON but is not remains a string, which the schema then rejects.
    private static JsonNode value(String text, Shape shape, boolean isJson) {
        if (isJson || shape.isCompound()) {
            try {
                return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
            } catch (MalformedJsonException e) {
                return NODES.stringNode(text);
            }
        }
        return Scalars.mostLikely(text, shape);
    }
}
