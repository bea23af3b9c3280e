package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.document.DocumentNode;
import java.util.List;

/** Reads the security requirements of an operation (OpenAPI, "Security Requirement Object"). */
final class SecurityRequirements {

    private SecurityRequirements() {}

    static boolean requiresCredentials(Contract contract, Operation operation) {
        DocumentNode own = operation.node().child("security");
        List<DocumentNode> requirements = (own.exists() ? own : contract.root().child("security")).elements();
        // The empty requirement {} allows requests without credentials.
        return !requirements.isEmpty()
                && requirements.stream().noneMatch(each -> each.members().isEmpty());
    }
}
