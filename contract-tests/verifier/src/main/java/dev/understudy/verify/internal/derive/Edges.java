package dev.understudy.verify.internal.derive;

import dev.understudy.contract.document.DocumentNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values on the edges of what one place of a body allows, by what each is. */
final class Edges {

    private static final int LONGEST_ARRAY = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Alternatives alternatives;
    private final ValueMaker little;
    private final ValueMaker much;

    Edges(Alternatives alternatives, Pins pins) {
        this.alternatives = alternatives;
        this.little = new ValueMaker(alternatives, pins, Taste.LITTLE);
        this.much = new ValueMaker(alternatives, pins, Taste.MUCH);
    }

    Map<String, JsonNode> of(Site site) {
        Map<String, JsonNode> edges = new LinkedHashMap<>();
        Conjunction schema = site.schema();
        if (schema.listed().isPresent()) {
            schema.listed().get().forEach(value -> edges.put("the value " + value, value));
            return edges;
        }
        Set<String> types = schema.types();
        if (types.contains("string")) {
            new Texts(schema).edges().forEach((what, text) -> edges.put(what, NODES.stringNode(text)));
        }
        if (types.contains("number") || types.contains("integer")) {
            edges.putAll(new Numbers(schema).edges());
        }
        if (types.contains("boolean")) {
            edges.put("true", NODES.booleanNode(true));
            edges.put("false", NODES.booleanNode(false));
        }
        if (types.contains("object")) {
            objects(site, edges);
        }
        if (types.contains("array")) {
            arrays(site, edges);
        }
        if (types.contains("null")) {
            edges.put("null", NODES.nullNode());
        }
        return edges;
    }

    private void objects(Site site, Map<String, JsonNode> edges) {
        little.make(site.schema(), site.at()).ifPresent(value -> edges.put("as little as possible", value));
        JsonNode full = much.make(site.schema(), site.at()).orElse(NODES.missingNode());
        if (!(full instanceof ObjectNode object)) {
            return;
        }
        edges.put("as much as possible", full);
        Set<String> required = site.schema().required();
        for (String name : List.copyOf(object.propertyNames())) {
            if (!required.contains(name)) {
                ObjectNode without = object.deepCopy();
                without.remove(name);
                edges.put("all but '" + name + "'", without);
                if (site.value().isObject()) {
                    ObjectNode alone = ((ObjectNode) site.value()).deepCopy();
                    alone.set(name, object.get(name));
                    edges.put("with '" + name + "'", alone);
                }
            }
        }
    }

    private void arrays(Site site, Map<String, JsonNode> edges) {
        int fewest = site.schema().largest("minItems").map(BigDecimal::intValue).orElse(0);
        int most = site.schema().smallest("maxItems").map(BigDecimal::intValue).orElse(2);
        edges.put("the shortest list", elements(site, fewest));
        edges.put("one element", elements(site, Math.max(1, fewest)));
        if (most <= LONGEST_ARRAY) {
            edges.put("the longest list", elements(site, most));
        }
    }

    /** A list of so many elements, each unlike the others as far as that is easy. */
    ArrayNode elements(Site site, int count) {
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < count; i++) {
            List<DocumentNode> schemas = site.schema().element(i);
            JsonPointer at = site.at().appendIndex(i);
            int place = i;
            little.make(schemas, at).ifPresent(value -> array.add(distinct(value, schemas, at, place)));
        }
        return array;
    }

    private JsonNode distinct(JsonNode value, List<DocumentNode> schemas, JsonPointer at, int place) {
        if (value.isNumber()) {
            return NODES.numberNode(
                    value.decimalValue().add(BigDecimal.valueOf(place)).toBigInteger());
        }
        boolean listed = alternatives.of(schemas).stream()
                .anyMatch(way -> way.listed().isPresent() || way.text("format").isPresent());
        if (value.isString() && !listed) {
            return NODES.stringNode(value.stringValue() + (place == 0 ? "" : place));
        }
        return place % 2 == 0 ? value : much.make(schemas, at).orElse(value);
    }
}
