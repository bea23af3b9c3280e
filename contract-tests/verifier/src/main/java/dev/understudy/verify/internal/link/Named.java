package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds parameters by their names. */
final class Named {

    private Named() {}

    /** The parameter of an operation with a name at a place; header names are compared without regard to case. */
    static Optional<Parameter> among(Operation operation, In in, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == in)
                .filter(parameter -> in == In.HEADER
                        ? parameter.name().equalsIgnoreCase(name)
                        : parameter.name().equals(name))
                .findFirst();
    }

    /** The parameters of a read that a write has by the same name at the same place. */
    static Map<Parameter, Expression> shared(Operation write, Operation read) {
        Map<Parameter, Expression> shared = new LinkedHashMap<>();
        for (Parameter written : write.parameters()) {
            among(read, written.in(), written.name())
                    .ifPresent(parameter -> shared.put(parameter, new Expression.OfParameter(written)));
        }
        return shared;
    }
}
