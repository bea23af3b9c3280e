package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import java.util.List;
import java.util.Set;

/** Finds links by one kind of evidence. */
interface LinkFinder {

    /** Returns whether an operation is a PATCH, PUT or POST with a JSON body. */
    static boolean isWrite(Operation operation) {
        return Set.of("PATCH", "PUT", "POST").contains(operation.method())
                && operation.jsonRequestSchema().isPresent();
    }

    /** Returns the links from a write to the operations that read the resource that it writes. */
    List<OperationLink> find(Operation write, List<Operation> operations);
}
