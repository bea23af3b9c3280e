package dev.understudy.verify.internal.derive;

import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.pattern.PatternLanguage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Proposes changes of an object that may remove a fault: adds, removes and renames properties. */
final class ObjectRepairs {

    private static final int MAX_NAMES = 6;
    private static final int MAX_NAME_LENGTH = 100;

    private final ObjectNode object;
    private final DocumentNode declaring;
    private final Function<String, List<JsonNode>> valuesFor;
    private final Function<DocumentNode, List<JsonNode>> namesFor;

    /**
     * @param declaring the schema that declares the violated keyword
     * @param valuesFor generates values for the property of a name
     * @param namesFor generates values for the schema of the names
     */
    ObjectRepairs(
            ObjectNode object,
            DocumentNode declaring,
            Function<String, List<JsonNode>> valuesFor,
            Function<DocumentNode, List<JsonNode>> namesFor) {
        this.object = object;
        this.declaring = declaring;
        this.valuesFor = valuesFor;
        this.namesFor = namesFor;
    }

    List<JsonNode> of(SchemaFault fault) {
        return switch (fault.keyword()) {
            case "required" -> add(fault.property());
            case "dependentRequired", "dependencies" -> addDependent(fault.keyword());
            case "minProperties" -> addUntilMinProperties();
            case "propertyNames" -> rename();
            case "additionalProperties", "unevaluatedProperties", "maxProperties" -> removeEach(fault);
            default -> List.of();
        };
    }

    /** Returns a copy of an object with a property added or replaced. */
    static ObjectNode with(ObjectNode object, String name, JsonNode value) {
        ObjectNode copy = object.deepCopy();
        copy.set(name, value);
        return copy;
    }

    /** Returns a copy of an object with the properties of another one that it does not have. */
    static ObjectNode merge(ObjectNode object, ObjectNode other) {
        ObjectNode merged = object.deepCopy();
        other.properties().forEach(property -> merged.putIfAbsent(property.getKey(), property.getValue()));
        return merged;
    }

    private List<JsonNode> add(String name) {
        if (name == null) {
            return List.of();
        }
        return Stream.concat(valuesFor.apply(name).stream(), ScalarSamples.ALL.stream())
                .distinct()
                .<JsonNode>map(value -> with(object, name, value))
                .toList();
    }

    // Adds all missing properties, or removes the one on which they depend.
    private List<JsonNode> addDependent(String keyword) {
        List<JsonNode> repaired = new ArrayList<>();
        declaring.child(keyword).members().forEach((trigger, names) -> {
            if (object.has(trigger)) {
                ObjectNode extended = object.deepCopy();
                names.elements().stream()
                        .map(name -> name.text(""))
                        .filter(name -> !object.has(name))
                        .forEach(name -> extended.set(name, first(name)));
                repaired.add(extended);
                ObjectNode without = object.deepCopy();
                without.remove(trigger);
                repaired.add(without);
            }
        });
        return repaired;
    }

    private JsonNode first(String name) {
        return valuesFor.apply(name).stream().findFirst().orElse(ScalarSamples.ALL.get(0));
    }

    private List<JsonNode> addUntilMinProperties() {
        int minimum = declaring.child("minProperties").value().asInt(0);
        ObjectNode extended = object.deepCopy();
        for (String name : newNames(minimum)) {
            if (extended.size() < minimum) {
                extended.putIfAbsent(name, first(name));
            }
        }
        return List.of(extended);
    }

    // Names that the schema itself declares, directly or by a pattern; then arbitrary ones.
    private List<String> newNames(int count) {
        Set<String> names = new LinkedHashSet<>();
        names.addAll(declaring.child("properties").members().keySet());
        names.addAll(names(count));
        for (int i = 0; i < count; i++) {
            names.add("extra" + i);
        }
        return List.copyOf(names);
    }

    private List<JsonNode> rename() {
        List<JsonNode> repaired = new ArrayList<>();
        List<String> names = names(MAX_NAMES);
        for (String old : List.copyOf(object.propertyNames())) {
            for (String name : names) {
                ObjectNode renamed = object.deepCopy();
                JsonNode value = renamed.remove(old);
                renamed.putIfAbsent(name, value);
                repaired.add(renamed);
            }
        }
        return repaired;
    }

    // Names that propertyNames allows or patternProperties declares.
    private List<String> names(int count) {
        Set<String> names = new LinkedHashSet<>();
        DocumentNode propertyNames = declaring.child("propertyNames");
        if (propertyNames.exists()) {
            namesFor.apply(propertyNames).forEach(name -> names.add(name.asString("")));
        }
        for (String pattern : declaring.child("patternProperties").members().keySet()) {
            for (int i = 0; i < count; i++) {
                int shift = i;
                PatternLanguage.of(List.of(pattern))
                        .flatMap(language ->
                                language.generate(1, MAX_NAME_LENGTH, (low, high) -> low + shift % (high - low + 1)))
                        .ifPresent(names::add);
            }
        }
        return List.copyOf(names);
    }

    private List<JsonNode> removeEach(SchemaFault fault) {
        List<JsonNode> repaired = new ArrayList<>();
        Stream.concat(Stream.ofNullable(fault.property()), object.propertyNames().stream())
                .distinct()
                .filter(object::has)
                .forEach(name -> {
                    ObjectNode without = object.deepCopy();
                    without.remove(name);
                    repaired.add(without);
                });
        BigDecimal maximum = declaring.child("maxProperties").value().isNumber()
                ? declaring.child("maxProperties").value().decimalValue()
                : BigDecimal.valueOf(object.size());
        ObjectNode truncated = object.deepCopy();
        List.copyOf(object.propertyNames()).stream()
                .skip(Math.max(0, maximum.intValue()))
                .forEach(truncated::remove);
        repaired.add(truncated);
        return repaired;
    }
}
