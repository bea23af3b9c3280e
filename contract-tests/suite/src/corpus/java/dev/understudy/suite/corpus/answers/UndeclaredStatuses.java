package dev.understudy.suite.corpus.answers;

import dev.understudy.contract.Operation;
import dev.understudy.suite.corpus.code.DeclaredResponse;
import dev.understudy.suite.corpus.code.GeneratedOperation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes the pairs for statuses that an operation does not declare. A status that the default or a range of the operation
 * covers is declared.
 */
final class UndeclaredStatuses {

    private static final List<Integer> STATUSES =
            List.of(200, 201, 202, 204, 400, 401, 403, 404, 409, 418, 429, 500, 503);

    private final List<GeneratedOperation> operations;

    /** Takes the methods; only the first of each operation counts. */
    UndeclaredStatuses(List<GeneratedOperation> methods) {
        Map<Operation, GeneratedOperation> first = new LinkedHashMap<>();
        methods.forEach(each -> first.putIfAbsent(each.operation(), each));
        this.operations = List.copyOf(first.values());
    }

    /** Returns the pairs that have all three attempts: another operation declares the status. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (GeneratedOperation each : operations) {
            for (int status : STATUSES) {
                if (each.operation().response(status).isEmpty()
                        && !each.responses().isEmpty()) {
                    foreign(each, status).ifPresent(record -> pairs.add(pair(each, status, record, pairs.size())));
                }
            }
        }
        return pairs;
    }

    // The search begins behind the operation, so that the records of many operations are tried.
    private Optional<Type> foreign(GeneratedOperation operation, int status) {
        int start = operations.indexOf(operation);
        return IntStream.range(1, operations.size())
                .mapToObj(i -> operations.get((start + i) % operations.size()))
                .flatMap(other -> other.responses().stream())
                .filter(response -> response.status() == status)
                .<Type>map(DeclaredResponse::type)
                .findFirst();
    }

    private static Pair pair(GeneratedOperation each, int status, Type foreign, int index) {
        String what = each.operation().id() + " answers " + status + " with ";
        Type declared = each.responses().get(index % each.responses().size()).type();
        return new Pair(
                List.of(
                        returning(each, what + "the record of another operation", JavaTypes.declaration(foreign, "v")),
                        returning(
                                each, what + "its own OperationResponse", "SelfMade v = new SelfMade(" + status + ");"),
                        returning(
                                each,
                                what + "a Response",
                                "jakarta.ws.rs.core.Response v = jakarta.ws.rs.core.Response.status(" + status
                                        + ").build();")),
                returning(each, "the control for " + what, JavaTypes.declaration(declared, "v")));
    }

    private static Attempt returning(GeneratedOperation each, String description, String variable) {
        return new Attempt(
                description,
                JavaTypes.override(
                        "%s",
                        each.method(), variable + " return java.util.concurrent.CompletableFuture.completedStage(v);"));
    }
}
