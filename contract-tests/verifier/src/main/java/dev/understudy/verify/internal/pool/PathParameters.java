package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import java.util.List;
import java.util.Optional;

/** Finds the path parameters of an operation. The last one identifies the resource, the others identify its owners. */
public final class PathParameters {

    private PathParameters() {}

    /** Returns the path parameters of an operation, in the order of the path. */
    public static List<Parameter> of(Operation operation) {
        return operation.path().parameterNames().stream()
                .flatMap(name -> operation.parameters().stream()
                        .filter(each -> each.in() == In.PATH && each.name().equals(name)))
                .toList();
    }

    /** Returns the parameter that identifies the resource; empty if the path has no parameters. */
    public static Optional<Parameter> last(Operation operation) {
        List<Parameter> parameters = of(operation);
        return parameters.isEmpty() ? Optional.empty() : Optional.of(parameters.get(parameters.size() - 1));
    }

    /** Returns whether a path parameter of an operation identifies the resource. */
    static boolean isLast(Operation operation, Parameter parameter) {
        return last(operation).filter(parameter::equals).isPresent();
    }
}
