package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.document.DocumentNode;
import java.util.List;

/** Knows whether an operation asks who calls (OpenAPI, "Security Requirement Object"). */
final class Security {

    private Security() {}

    /** Whether nobody without credentials may call it. */
    static boolean isDemanded(Contract contract, Operation operation) {
        DocumentNode own = operation.node().child("security");
        List<DocumentNode> requirements = (own.exists() ? own : contract.root().child("security")).elements();
        // An empty requirement makes the others optional.
        return !requirements.isEmpty()
                && requirements.stream().noneMatch(each -> each.members().isEmpty());
    }
}
