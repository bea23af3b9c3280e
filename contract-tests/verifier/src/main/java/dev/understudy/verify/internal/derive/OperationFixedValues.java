package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.profile.FixedValue;
import dev.understudy.verify.profile.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The values that a profile fixes for one operation. */
final class OperationFixedValues {

    private final List<FixedValue> values;

    OperationFixedValues(Profile profile, Operation operation) {
        this.values = profile.values().stream()
                .filter(value -> value.isFor(operation.id()))
                .toList();
    }

    /** Returns the fixed value of a parameter; empty if the profile fixes none. */
    Optional<JsonNode> of(Parameter parameter) {
        return ofParameter(parameter.name());
    }

    FixedBodyValues forBody() {
        Map<JsonPointer, JsonNode> fixed = new HashMap<>();
        values.forEach(value ->
                value.pointer().ifPresent(at -> valueOf(value).ifPresent(found -> fixed.put(at, found))));
        return new FixedBodyValues(fixed);
    }

    private Optional<JsonNode> ofParameter(String parameter) {
        return values.stream()
                .filter(value -> value.parameter().filter(parameter::equals).isPresent())
                .findFirst()
                .flatMap(FixedValue::value);
    }

    // A fixed value is either given in the profile or copied from the fixed value of a parameter.
    private Optional<JsonNode> valueOf(FixedValue fixed) {
        return fixed.value().or(() -> fixed.sameAs().flatMap(this::ofParameter));
    }
}
