package dev.understudy.verify.habits.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Stores the resources of one kind in memory, by id, each with the id of its parent. */
public final class Resources {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Returns a copy of a resource; empty if the parent has no resource with this id. */
    public Optional<ObjectNode> find(String parent, String id) {
        return Optional.ofNullable(entries.get(id))
                .filter(entry -> entry.parent().equals(parent))
                .map(entry -> entry.value().deepCopy());
    }

    /** Returns copies of the resources of a parent; none if there is no such parent. */
    public List<ObjectNode> list(String parent) {
        return entries.values().stream()
                .filter(entry -> entry.parent().equals(parent))
                .map(entry -> entry.value().deepCopy())
                .toList();
    }

    /** Stores a resource. */
    public void put(String parent, ObjectNode value) {
        entries.put(value.path("id").asString(), new Entry(parent, value.deepCopy()));
    }

    /** Deletes a resource; does nothing if it does not exist. */
    public void remove(String id) {
        entries.remove(id);
    }

    /** Returns whether another resource of the parent has this name. */
    boolean isNameUsed(String parent, String name, String exceptId) {
        return list(parent).stream()
                .filter(each -> !each.path("id").asString().equals(exceptId))
                .anyMatch(each -> each.path("name").asString().equals(name));
    }

    private record Entry(String parent, ObjectNode value) {}
}
