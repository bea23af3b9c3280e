package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.schema.NotChecked;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found, while reading a contract, that nobody judges. Safe for use by many threads. */
final class NotCheckedList {

    private final Set<NotChecked> found = new LinkedHashSet<>();

    synchronized void add(DocumentNode node, String reason) {
        found.add(new NotChecked(node, reason));
    }

    synchronized List<NotChecked> all() {
        return new ArrayList<>(found);
    }
}
