package dev.understudy.verify.internal.diff;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the parameters of requests. Parameters in a path correspond by their position, others by their name. */
final class ParameterComparison {

    private static final Set<String> SCALARS = Set.of("string", "number", "integer", "boolean");

    private final Versions versions;

    ParameterComparison(Versions versions) {
        this.versions = versions;
    }

    List<Change> compare(Subject operation, Operation ofOld, Operation ofNew) {
        Map<String, Parameter> oldParameters = byKey(ofOld);
        Map<String, Parameter> newParameters = byKey(ofNew);
        List<Change> changes = new ArrayList<>();
        oldParameters.forEach((key, parameter) -> {
            Parameter other = newParameters.get(key);
            if (other == null) {
                changes.add(removed(operation, parameter, ofNew));
            } else {
                changes.addAll(both(operation, parameter, other));
                changes.addAll(name(operation, ofOld, parameter, ofNew, other));
            }
        });
        newParameters.forEach((key, parameter) -> {
            if (!oldParameters.containsKey(key)) {
                changes.add(added(operation, parameter, ofOld));
            }
        });
        return changes;
    }

    private static Map<String, Parameter> byKey(Operation operation) {
        List<String> path = operation.path().parameterNames();
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        operation.parameters().forEach(parameter -> {
            String name = switch (parameter.in()) {
                case PATH -> String.valueOf(path.indexOf(parameter.name()));
                case HEADER -> parameter.name().toLowerCase(Locale.ROOT);
                case QUERY, COOKIE -> parameter.name();
            };
            parameters.put(parameter.in() + " " + name, parameter);
        });
        return parameters;
    }

    private static Subject subject(Subject operation, Parameter parameter) {
        return operation.of(
                parameter.in().name().toLowerCase(Locale.ROOT) + " parameter " + parameter.name(), "request");
    }

    // A server ignores a parameter that it does not know, as it ignores an unknown property of an open object.
    private static Change removed(Subject operation, Parameter parameter, Operation ofNew) {
        return subject(operation, parameter)
                .at(parameter.node(), ofNew.node())
                .change("parameters")
                .at(pointer(parameter))
                .effect(Effect.REMOVED)
                .breaks(Caller.SOURCE)
                .witness(Witness.of(Witness.Kind.NAME, parameter.name(), true))
                .build();
    }

    private static Change added(Subject operation, Parameter parameter, Operation ofOld) {
        ChangeBuilder added = subject(operation, parameter)
                .at(ofOld.node(), parameter.node())
                .change("parameters")
                .at(pointer(parameter))
                .effect(Effect.ADDED)
                .witness(Witness.of(Witness.Kind.NAME, parameter.name(), false));
        if (parameter.required()) {
            added.breaks(Caller.TOLERANT, Caller.STRICT)
                    .witness(Witness.of(
                            Witness.Kind.REQUEST,
                            "a request without the " + parameter.in().name().toLowerCase(Locale.ROOT) + " parameter "
                                    + parameter.name(),
                            true));
        }
        return added.breaks(Caller.SERVER).build();
    }

    private List<Change> both(Subject operation, Parameter ofOld, Parameter ofNew) {
        Subject subject = subject(operation, ofOld).at(ofOld.node(), ofNew.node());
        List<Change> changes = new ArrayList<>();
        if (ofOld.required() != ofNew.required()) {
            ChangeBuilder change = subject.change("required").at(pointer(ofOld));
            changes.add((ofNew.required()
                            ? change.effect(Effect.NARROWED).breaks(Caller.TOLERANT, Caller.STRICT)
                            : change.effect(Effect.WIDENED).breaks(Caller.SERVER))
                    .witness(Witness.of(
                            Witness.Kind.REQUEST, "a request without the parameter " + ofOld.name(), ofNew.required()))
                    .build());
        }
        if (!isSameSerialisation(ofOld, ofNew)) {
            changes.add(subject.change("style")
                    .at(pointer(ofOld))
                    .effect(Effect.CHANGED)
                    .breaks(Caller.TOLERANT, Caller.STRICT, Caller.SERVER)
                    .witness(Witness.of(
                            Witness.Kind.REQUEST,
                            "the parameter " + ofOld.name() + " in " + serialisation(ofOld) + " instead of "
                                    + serialisation(ofNew),
                            true))
                    .build());
        } else {
            changes.addAll(schemas(subject, ofOld.valueSchema(), ofNew.valueSchema()));
        }
        return changes;
    }

    private List<Change> name(
            Subject operation, Operation oldOperation, Parameter ofOld, Operation newOperation, Parameter ofNew) {
        String oldName = versions.oldNames().parameterName(oldOperation, ofOld).orElse(ofOld.name());
        String newName = versions.newNames().parameterName(newOperation, ofNew).orElse(ofNew.name());
        // The name of any other parameter is part of the request.
        if (ofOld.in() != In.PATH || oldName.equals(newName)) {
            return List.of();
        }
        return List.of(subject(operation, ofOld)
                .at(ofOld.node(), ofNew.node())
                .change("name")
                .at(pointer(ofOld))
                .effect(Effect.RENAMED)
                .breaks(Caller.SOURCE)
                .witness(Witness.of(Witness.Kind.NAME, oldName, true))
                .build());
    }

    /** Compares the schemas of two parameters or headers, whose values are sent as text. */
    List<Change> schemas(Subject subject, Optional<CompiledSchema> ofOld, Optional<CompiledSchema> ofNew) {
        if (ofOld.isEmpty() && ofNew.isEmpty()) {
            return List.of();
        }
        CompiledSchema oldSchema = ofOld.orElseGet(() -> AnyValue.schema(ofNew.get()));
        CompiledSchema newSchema = ofNew.orElseGet(() -> AnyValue.schema(ofOld.get()));
        return SchemaChanges.ofText(versions, subject, oldSchema, newSchema);
    }

    // A scalar looks the same whether it is exploded or not, and in some pairs of styles.
    private static boolean isSameSerialisation(Parameter ofOld, Parameter ofNew) {
        boolean sameStyle = ofOld.style() == ofNew.style()
                && ofOld.content().isPresent() == ofNew.content().isPresent();
        return sameStyle && (ofOld.explode() == ofNew.explode() || (isScalar(ofOld) && isScalar(ofNew)));
    }

    private static boolean isScalar(Parameter parameter) {
        return parameter
                .schema()
                .filter(schema -> !schema.shape().types().isEmpty()
                        && SCALARS.containsAll(schema.shape().types()))
                .isPresent();
    }

    private static String serialisation(Parameter parameter) {
        return parameter.content().isPresent()
                ? "content"
                : parameter.style().name().toLowerCase(Locale.ROOT) + (parameter.explode() ? ", exploded" : "");
    }

    private static String pointer(Parameter parameter) {
        return "/" + parameter.in().name().toLowerCase(Locale.ROOT) + "/" + parameter.name();
    }
}
