package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.Operation;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.api.FailedRequest;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.api.RequestIds;
import dev.understudy.runtime.failure.Failure;
import java.util.List;
import java.util.Optional;

/** Checks that the contract of an API declares the statuses of its error format. */
final class DeclaredErrors {

    private static final FailedRequest EMPTY_REQUEST =
            new FailedRequest(new RequestHead("", "", null, name -> null, new RequestIds("", "")), Optional.empty());

    private DeclaredErrors() {}

    /** Throws an {@link IllegalStateException} if the error format returns a status that the contract does not declare. */
    static void require(ApiDefinition api) {
        for (Failure.Kind kind : api.errorFormat().kinds()) {
            int status = api.errorFormat()
                    .format(Failure.of(kind, ""), EMPTY_REQUEST)
                    .status();
            for (Operation operation : affectedOperations(kind, api.contract().operations())) {
                if (operation.response(status).isEmpty()) {
                    throw new IllegalStateException("The error format returns status " + status + " for " + kind
                            + ", but the contract does not declare it for " + operation.id()
                            + "; declare it there or change the error format");
                }
            }
        }
    }

    private static List<Operation> affectedOperations(Failure.Kind kind, List<Operation> operations) {
        return switch (kind.reach()) {
            case ANY_REQUEST -> List.of();
            case ANY_OPERATION -> operations;
            case ANY_OPERATION_WITH_BODY ->
                operations.stream().filter(Operation::hasRequestBody).toList();
        };
    }
}
