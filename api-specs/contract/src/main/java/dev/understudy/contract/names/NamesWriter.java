package dev.understudy.contract.names;

import dev.understudy.contract.yaml.YamlWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a names file. The order of paths and types is alphabetical, so that a new one moves nothing. */
final class NamesWriter {

    private static final String COMMENT = """
            # The names that generated code gets at the places of openapi.yaml, whatever the document calls them there. A name
            # may be changed here. understudy-verify refresh adds names for new places, and moves those of places that are gone
            # to the end.
            """;

    // The parts of an operation come in the order of its name, its parameters, its body and its statuses.
    private static final List<String> PARTS = List.of(ContractPlace.OPERATION, "parameter", "body");
    private static final Comparator<ContractPlace> ORDER = Comparator.comparing((ContractPlace place) ->
                    String.join("\n", place.keys().subList(1, place.keys().size() - 1)))
            .thenComparing(place -> rank(place.lastKey()))
            .thenComparing(ContractPlace::lastKey);

    private NamesWriter() {}

    static String text(PinnedNames pinned) {
        ObjectNode paths = JsonNodeFactory.instance.objectNode();
        ObjectNode types = JsonNodeFactory.instance.objectNode();
        pinned.names().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .forEach(name -> put(name.getKey().isWithinType() ? types : paths, name.getKey(), name.getValue()));
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set(ContractPlace.PATHS, paths);
        root.set(ContractPlace.TYPES, types);
        if (!pinned.removed().isEmpty()) {
            ObjectNode removed = root.putObject("removed");
            new TreeMap<>(pinned.removed()).forEach(removed::put);
        }
        return comment(pinned) + YamlWriter.write(root);
    }

    private static void put(ObjectNode section, ContractPlace place, String name) {
        ObjectNode object = section;
        for (String key : place.keys().subList(1, place.keys().size() - 1)) {
            object = object.has(key) ? (ObjectNode) object.get(key) : object.putObject(key);
        }
        object.put(place.lastKey(), name);
    }

    private static int rank(String key) {
        int rank = PARTS.indexOf(key.replaceFirst(" .*", ""));
        return rank < 0 ? PARTS.size() : rank;
    }

    private static String comment(PinnedNames pinned) {
        return pinned.file()
                .map(file -> file.leadingComment())
                .filter(comment -> !comment.isEmpty())
                .orElse(COMMENT);
    }
}
