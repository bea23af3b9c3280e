package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries of a bundle that accept more than the contract, because an assertion in them cannot be judged. A keyword
 * that must not contain such a schema is adjusted when all entries are known, because a reference in it may lead there.
 */
final class WeakenedSchemas {

    private final Set<DocumentNode> weakened = new HashSet<>();
    private final Map<DocumentNode, Set<DocumentNode>> references = new HashMap<>();
    private final List<Dependent> dependents = new ArrayList<>();

    /** Records that an assertion in an entry is not judged. */
    void add(DocumentNode entry) {
        weakened.add(entry);
    }

    /** Records that a schema in one entry refers to another entry. */
    void addReference(DocumentNode entry, DocumentNode target) {
        references.computeIfAbsent(entry, any -> new LinkedHashSet<>()).add(target);
    }

    /** Adds a keyword that has to be adjusted if one of the entries, or an entry to which they lead, is weakened. */
    void addDependent(Collection<DocumentNode> entries, Runnable adjustment) {
        dependents.add(new Dependent(Set.copyOf(entries), adjustment));
    }

    /** Adjusts the keywords that contain a weakened schema. Call it when all entries are complete. */
    void adjustDependents() {
        dependents.stream().filter(this::isWeakened).forEach(dependent -> dependent.adjustment.run());
        dependents.clear();
    }

    private boolean isWeakened(Dependent dependent) {
        Deque<DocumentNode> open = new ArrayDeque<>(dependent.entries);
        Set<DocumentNode> seen = new HashSet<>();
        while (!open.isEmpty()) {
            DocumentNode entry = open.remove();
            if (weakened.contains(entry)) {
                return true;
            }
            if (seen.add(entry)) {
                open.addAll(references.getOrDefault(entry, Set.of()));
            }
        }
        return false;
    }

    private record Dependent(Set<DocumentNode> entries, Runnable adjustment) {}
}
