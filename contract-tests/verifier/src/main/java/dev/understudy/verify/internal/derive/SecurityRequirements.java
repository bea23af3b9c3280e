package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.document.DocumentNode;
import java.util.List;

/** Reads the security requirements of an operation (OpenAPI, "Security Requirement Object"). */
public final class SecurityRequirements {

    private SecurityRequirements() {}

    /** Returns the list of the requirements of an operation: its own, or else that of the document. */
    public static DocumentNode of(Contract contract, Operation operation) {
        DocumentNode own = operation.node().child("security");
        return own.exists() ? own : contract.root().child("security");
    }

    static boolean requiresCredentials(Contract contract, Operation operation) {
        List<DocumentNode> requirements = of(contract, operation).elements();
        // The empty requirement {} allows requests without credentials.
        return !requirements.isEmpty()
                && requirements.stream().noneMatch(each -> each.members().isEmpty());
    }
}
