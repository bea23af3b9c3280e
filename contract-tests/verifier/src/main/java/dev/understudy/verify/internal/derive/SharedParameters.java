package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Finds the optional parameters that many operations declare alike, such as a header for the version of the client. One
 * part of a server usually reads such a parameter for all operations, so a few operations show how it is treated. The
 * others test it after everything else, since its values would take a large part of the budget.
 */
final class SharedParameters {

    private static final int MAX_TESTED_EARLY = 10;

    private final Map<Declaration, List<Operation>> operations = new HashMap<>();

    private record Declaration(String name, Parameter.In in, Optional<JsonNode> schema) {

        static Declaration of(Parameter parameter) {
            return new Declaration(
                    parameter.name(),
                    parameter.in(),
                    parameter.valueSchema().map(schema -> schema.node()).map(DocumentNode::value));
        }
    }

    SharedParameters(List<Operation> all) {
        for (Operation operation : all) {
            operation.parameters().stream()
                    .filter(parameter -> !parameter.required())
                    .map(Declaration::of)
                    .distinct()
                    .forEach(each -> operations
                            .computeIfAbsent(each, any -> new ArrayList<>())
                            .add(operation));
        }
    }

    /** Returns whether an operation tests a parameter late, because enough others test it early. */
    boolean isTestedLate(Operation operation, Parameter parameter) {
        List<Operation> declaring = operations.getOrDefault(Declaration.of(parameter), List.of());
        return !parameter.required()
                && declaring.size() > MAX_TESTED_EARLY
                && !isChosen(declaring.indexOf(operation), declaring.size());
    }

    // The chosen ones are spread over the document, since neighbours often belong to the same resource.
    private static boolean isChosen(int index, int count) {
        return IntStream.range(0, MAX_TESTED_EARLY).anyMatch(i -> i * count / MAX_TESTED_EARLY == index);
    }
}
