package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the parameters of an operation by location and name. */
final class ParametersByName {

    private ParametersByName() {}

    /** Returns the parameter with this location and name; the names of header fields are case-insensitive. */
    static Optional<Parameter> find(Operation operation, In in, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == in)
                .filter(parameter -> in == In.HEADER
                        ? parameter.name().equalsIgnoreCase(name)
                        : parameter.name().equals(name))
                .findFirst();
    }

    /** Maps parameters of a read to the parameters of a write with the same names and locations. */
    static Map<Parameter, ParameterSource> shared(Operation write, Operation read) {
        Map<Parameter, ParameterSource> shared = new LinkedHashMap<>();
        for (Parameter ofWrite : write.parameters()) {
            find(read, ofWrite.in(), ofWrite.name())
                    .ifPresent(ofRead -> shared.put(ofRead, new ParameterSource.OfParameter(ofWrite)));
        }
        return shared;
    }
}
