package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.schema.NotChecked;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the parts of a contract that are not checked, while the contract is read. Thread-safe. */
final class NotCheckedList {

    private final Set<NotChecked> found = new LinkedHashSet<>();

    synchronized void add(DocumentNode node, String reason) {
        found.add(new NotChecked(node, reason));
    }

    synchronized List<NotChecked> all() {
        return new ArrayList<>(found);
    }
}
