package dev.understudy.verify.internal.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values just beyond what one place of a body allows. */
final class Breaks {

    private static final int LONGEST_ARRAY = 200;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<String, JsonNode> OF_TYPE = ofType();

    private final Alternatives alternatives;
    private final Edges edges;

    Breaks(Alternatives alternatives, Pins pins) {
        this.alternatives = alternatives;
        this.edges = new Edges(alternatives, pins);
    }

    /** Candidates only: which of them break exactly one keyword, the judge says. */
    List<JsonNode> of(Site site) {
        Conjunction schema = site.schema();
        List<JsonNode> broken = new ArrayList<>();
        Set<String> types = schema.types();
        schema.listed().ifPresent(values -> unlisted(values, broken));
        OF_TYPE.forEach((type, value) -> {
            if (!types.contains(type)) {
                broken.add(value);
            }
        });
        if (types.contains("string")) {
            new Texts(schema).beyond().values().forEach(text -> broken.add(NODES.stringNode(text)));
        }
        if (types.contains("number") || types.contains("integer")) {
            broken.addAll(new Numbers(schema).beyond().values());
        }
        if (site.value() instanceof ObjectNode object) {
            objects(site, object, broken);
        }
        if (site.value().isArray()) {
            arrays(site, broken);
        }
        return broken;
    }

    private static void unlisted(List<JsonNode> values, List<JsonNode> broken) {
        for (JsonNode value : values) {
            if (value.isString()) {
                broken.add(NODES.stringNode(value.stringValue() + "x"));
                broken.add(NODES.stringNode(value.stringValue().toUpperCase(Locale.ROOT)));
            } else if (value.isNumber()) {
                broken.add(NODES.numberNode(value.decimalValue().add(BigDecimal.ONE)));
            } else if (value.isBoolean()) {
                broken.add(NODES.booleanNode(!value.booleanValue()));
            }
        }
    }

    private void objects(Site site, ObjectNode object, List<JsonNode> broken) {
        for (String name : List.copyOf(object.propertyNames())) {
            broken.add(Trees.without(object, JsonPointer.empty().appendProperty(name)));
        }
        broken.add(NODES.objectNode());
        broken.add(with(object, "undeclaredProperty", NODES.stringNode("x")));
        site.schema().properties().forEach((name, schemas) -> {
            if (Travelling.isLeftOut(schemas, alternatives)) {
                new ValueMaker(alternatives, Pins.NONE, Taste.LITTLE)
                        .make(schemas, site.at().appendProperty(name))
                        .ifPresent(value -> broken.add(with(object, name, value)));
            }
        });
        site.schema().smallest("maxProperties").map(BigDecimal::intValue).ifPresent(most -> {
            ObjectNode crowded = object.deepCopy();
            for (int i = 0; crowded.size() <= most && i <= LONGEST_ARRAY; i++) {
                crowded.put("extra" + i, "x");
            }
            broken.add(crowded);
        });
    }

    private void arrays(Site site, List<JsonNode> broken) {
        site.schema()
                .largest("minItems")
                .map(BigDecimal::intValue)
                .filter(fewest -> fewest > 0)
                .ifPresent(fewest -> broken.add(edges.elements(site, fewest - 1)));
        site.schema()
                .smallest("maxItems")
                .map(BigDecimal::intValue)
                .filter(most -> most < LONGEST_ARRAY)
                .ifPresent(most -> broken.add(edges.elements(site, most + 1)));
        if (site.schema().isTrue("uniqueItems")) {
            ArrayNode one = edges.elements(site, 1);
            one.values().stream()
                    .findFirst()
                    .ifPresent(first -> broken.add(NODES.arrayNode().add(first).add(first)));
        }
    }

    private static ObjectNode with(ObjectNode object, String name, JsonNode value) {
        ObjectNode copy = object.deepCopy();
        copy.set(name, value);
        return copy;
    }

    private static Map<String, JsonNode> ofType() {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        values.put("string", NODES.stringNode("text"));
        values.put("number", NODES.numberNode(new BigDecimal("7.5")));
        values.put("boolean", NODES.booleanNode(true));
        values.put("null", NODES.nullNode());
        values.put("array", NODES.arrayNode());
        values.put("object", NODES.objectNode());
        return values;
    }
}
