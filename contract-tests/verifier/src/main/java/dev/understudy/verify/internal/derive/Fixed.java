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

/** What a profile fixes for one operation. */
final class Fixed {

    private final List<FixedValue> values;

    Fixed(Profile profile, Operation operation) {
        this.values = profile.values().stream()
                .filter(value -> value.isFor(operation.id()))
                .toList();
    }

    /** The value to use for a parameter. */
    Optional<JsonNode> of(Parameter parameter) {
        return named(parameter.name());
    }

    /** The values to use at places of the body. */
    Pins pins() {
        Map<JsonPointer, JsonNode> pins = new HashMap<>();
        values.forEach(value -> value.pointer().ifPresent(at -> value(value).ifPresent(found -> pins.put(at, found))));
        return new Pins(pins);
    }

    private Optional<JsonNode> named(String parameter) {
        return values.stream()
                .filter(value -> value.parameter().filter(parameter::equals).isPresent())
                .findFirst()
                .flatMap(FixedValue::value);
    }

    private Optional<JsonNode> value(FixedValue fixed) {
        return fixed.value().or(() -> fixed.sameAs().flatMap(this::named));
    }
}
