package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import java.util.List;
import java.util.Set;

/** Looks for one kind of evidence. */
interface LinkFinder {

    /** Whether an operation writes what its JSON body says. */
    static boolean isWrite(Operation operation) {
        return Set.of("PATCH", "PUT", "POST").contains(operation.method())
                && operation.jsonRequest().isPresent();
    }

    /** The links from a write to whichever operations show it. */
    List<OperationLink> of(Operation write, List<Operation> operations);
}
