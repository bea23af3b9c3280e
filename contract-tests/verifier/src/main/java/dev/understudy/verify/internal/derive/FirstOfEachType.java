package dev.understudy.verify.internal.derive;

import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Finds the first location of each type below the root of a schema, at any depth: the first boolean, the first date,
 * the first object with certain properties and so on. A server converts values type by type, so that one location shows
 * what it does with all values of that type. The search reads only the schema, which is faster than to generate a body
 * for each location.
 */
final class FirstOfEachType {

    private static final int MAX_VISITS = 400;
    private static final int MAX_DEPTH = 6;
    // The types that servers convert most often come first.
    private static final List<String> ORDER = List.of("boolean", "string", "object", "integer", "array", "number");
    // Objects with other properties are often read by other code, so there are more kinds of them than of other types.
    private static final int OBJECTS_IN_ROUND = 2;

    private final SchemaAlternatives alternatives;
    private final List<Place> found = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();
    private final Queue<Visit> pending = new ArrayDeque<>();

    private FirstOfEachType(SchemaAlternatives alternatives) {
        this.alternatives = alternatives;
    }

    /**
     * A location in a schema.
     *
     * @param schema one alternative of its schema
     * @param parent the location that contains it; empty for the root
     */
    record Place(JsonPointer at, AllOfSchemas schema, Optional<Place> parent) {

        int depth() {
            return parent.map(each -> each.depth() + 1).orElse(0);
        }
    }

    private record Ranked(Place place, int round) {}

    private record Visit(JsonPointer at, List<DocumentNode> schemas, Optional<Place> parent) {}

    /**
     * Returns the locations: the first of every type, those that servers convert most often first, then the second of
     * every type, which has another format or other properties, and so on.
     */
    static List<Place> in(DocumentNode schema, SchemaAlternatives alternatives) {
        FirstOfEachType search = new FirstOfEachType(alternatives);
        search.pending.add(new Visit(JsonPointer.empty(), List.of(schema), Optional.empty()));
        for (int i = 0; i < MAX_VISITS && !search.pending.isEmpty(); i++) {
            search.visit(search.pending.remove());
        }
        return search.inOrder();
    }

    private List<Place> inOrder() {
        Map<String, Integer> counts = new HashMap<>();
        return found.stream()
                .map(place -> {
                    String type = type(place.schema());
                    int number = counts.merge(type, 1, Integer::sum) - 1;
                    return new Ranked(place, type.equals("object") ? number / OBJECTS_IN_ROUND : number);
                })
                .sorted(Comparator.comparing((Ranked each) -> isLast(each.place()))
                        .thenComparing(Ranked::round)
                        .thenComparing(each -> ORDER.indexOf(type(each.place().schema()))))
                .map(Ranked::place)
                .toList();
    }

    private void visit(Visit visit) {
        for (AllOfSchemas alternative : alternatives.of(visit.schemas())) {
            Place place = new Place(visit.at(), alternative, visit.parent());
            String type = type(alternative);
            if (place.depth() > 0 && isTested(alternative, type) && kinds.add(kind(place, type))) {
                found.add(place);
            }
            if (place.depth() < MAX_DEPTH && pending.size() < MAX_VISITS) {
                addChildren(place, type);
            }
        }
    }

    private void addChildren(Place place, String type) {
        if (type.equals("object")) {
            place.schema().properties().forEach((name, schemas) -> {
                if (!ReadOnlyProperties.isReadOnly(schemas, alternatives)) {
                    pending.add(new Visit(place.at().appendProperty(name), schemas, Optional.of(place)));
                }
            });
        } else if (type.equals("array") && !place.schema().elementSchemas(0).isEmpty()) {
            pending.add(new Visit(place.at().appendIndex(0), place.schema().elementSchemas(0), Optional.of(place)));
        }
    }

    private static String type(AllOfSchemas schema) {
        return schema.types().stream()
                .filter(type -> !type.equals("null"))
                .findFirst()
                .orElse("null");
    }

    // An object of any properties is often passed on unchanged.
    private static boolean isTested(AllOfSchemas schema, String type) {
        return ORDER.contains(type)
                && (!type.equals("object") || !schema.properties().isEmpty());
    }

    // Numbers of all formats are converted alike, strings of different formats and different objects are not.
    private static String kind(Place place, String type) {
        AllOfSchemas schema = place.schema();
        if (UnknownIds.isNamedId(place.at())) {
            return type + " id";
        }
        if (schema.allowedValues().isPresent()) {
            return type + " of a list";
        }
        return switch (type) {
            case "string" -> type + " " + schema.text("format").orElse("");
            case "object" -> type + " " + schema.properties().keySet();
            default -> type;
        };
    }

    // A converted id usually refers to no resource, which the server refuses for this reason.
    private static boolean isLast(Place place) {
        return place.schema().allowedValues().isPresent() || UnknownIds.isNamedId(place.at());
    }
}
