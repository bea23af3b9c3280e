package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The references by which one schema applies another schema to the same value, such as those in {@code allOf}.
 * A reference that would close a cycle is not added, because the evaluation would never end.
 */
final class InPlaceReferences {

    private final Map<DocumentNode, Set<DocumentNode>> references = new HashMap<>();

    /**
     * Adds a reference unless it would close a cycle.
     *
     * @return whether the reference was added
     */
    boolean add(DocumentNode from, DocumentNode to) {
        if (reaches(to, from)) {
            return false;
        }
        references.computeIfAbsent(from, any -> new LinkedHashSet<>()).add(to);
        return true;
    }

    private boolean reaches(DocumentNode from, DocumentNode to) {
        Deque<DocumentNode> open = new ArrayDeque<>(Set.of(from));
        Set<DocumentNode> seen = new HashSet<>();
        while (!open.isEmpty()) {
            DocumentNode node = open.remove();
            if (node.equals(to)) {
                return true;
            }
            if (seen.add(node)) {
                open.addAll(references.getOrDefault(node, Set.of()));
            }
        }
        return false;
    }
}
