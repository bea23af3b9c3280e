package dev.understudy.verify.internal.derive;

import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Proposes changes of an array that may remove a fault: adds, removes and replaces elements. */
final class ArrayRepairs {

    private static final int MAX_ADDED = 1_000;

    private final ArrayNode array;
    private final DocumentNode declaring;
    private final Function<DocumentNode, List<JsonNode>> valuesFor;
    private final IntFunction<List<JsonNode>> elementsAt;

    /**
     * @param declaring the schema that declares the violated keyword
     * @param valuesFor generates values for a schema
     * @param elementsAt generates values for the element at an index
     */
    ArrayRepairs(
            ArrayNode array,
            DocumentNode declaring,
            Function<DocumentNode, List<JsonNode>> valuesFor,
            IntFunction<List<JsonNode>> elementsAt) {
        this.array = array;
        this.declaring = declaring;
        this.valuesFor = valuesFor;
        this.elementsAt = elementsAt;
    }

    List<JsonNode> of(SchemaFault fault) {
        return switch (fault.keyword()) {
            case "contains", "minContains" -> addContained();
            case "maxContains" -> replaceEach();
            case "uniqueItems" -> distinct(array.size());
            case "minItems" -> distinct(declaring.child("minItems").value().asInt(0));
            case "maxItems" ->
                List.of(truncated(declaring.child("maxItems").value().asInt(0)));
            case "unevaluatedItems", "additionalItems", "items" -> List.of(truncated(array.size() - 1), truncated(0));
            default -> List.of();
        };
    }

    private List<JsonNode> addContained() {
        int count = declaring.child("minContains").value().asInt(1);
        List<JsonNode> contained = valuesFor.apply(declaring.child("contains"));
        List<JsonNode> repaired = new ArrayList<>();
        for (JsonNode value : contained) {
            ArrayNode replaced = array.deepCopy();
            for (int i = 0; i < Math.min(count, MAX_ADDED); i++) {
                if (i < replaced.size()) {
                    replaced.set(i, value);
                } else {
                    replaced.add(value);
                }
            }
            repaired.add(replaced);
            repaired.add(array.deepCopy().add(value));
        }
        repaired.add(array.deepCopy().addAll(contained));
        return repaired;
    }

    private List<JsonNode> replaceEach() {
        List<JsonNode> repaired = new ArrayList<>();
        int kept = declaring.child("maxContains").value().asInt(0);
        for (JsonNode value : elementsAt.apply(kept)) {
            ArrayNode replaced = array.deepCopy();
            for (int i = kept; i < replaced.size(); i++) {
                replaced.set(i, value);
            }
            repaired.add(replaced);
        }
        for (int i = array.size() - 1; i >= 0; i--) {
            ArrayNode without = array.deepCopy();
            without.remove(i);
            repaired.add(without);
            for (JsonNode value : elementsAt.apply(i)) {
                ArrayNode replaced = array.deepCopy();
                replaced.set(i, value);
                repaired.add(replaced);
            }
        }
        return repaired;
    }

    // The distinct elements of the array, followed by others until there are enough; and without enough distinct ones,
    // the array with repeated elements.
    private List<JsonNode> distinct(int size) {
        Set<JsonNode> elements = new LinkedHashSet<>(array.values());
        for (int i = 0; elements.size() < Math.min(size, MAX_ADDED) && i < size; i++) {
            for (JsonNode value : elementsAt.apply(i)) {
                if (elements.size() < size) {
                    elements.add(value);
                }
            }
        }
        ArrayNode distinct = JsonNodeFactory.instance.arrayNode().addAll(elements);
        ArrayNode extended = array.deepCopy();
        for (int i = extended.size(); i < Math.min(size, MAX_ADDED); i++) {
            elementsAt.apply(i).stream().findFirst().ifPresent(extended::add);
        }
        return List.of(distinct, extended);
    }

    private ArrayNode truncated(int size) {
        ArrayNode truncated = array.deepCopy();
        while (truncated.size() > Math.max(0, size)) {
            truncated.remove(truncated.size() - 1);
        }
        return truncated;
    }
}
