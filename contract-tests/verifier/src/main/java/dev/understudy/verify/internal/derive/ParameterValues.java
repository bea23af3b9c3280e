package dev.understudy.verify.internal.derive;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The values of one parameter worth sending. Each is judged as a server would read it: {@code 5} in a query may be
 * meant for a number and read as a text, which is no fault then.
 */
final class ParameterValues {

    private final Parameter parameter;
    private final Alternatives alternatives;
    private final Optional<JsonNode> fixed;

    ParameterValues(Parameter parameter, Alternatives alternatives, Optional<JsonNode> fixed) {
        this.parameter = parameter;
        this.alternatives = alternatives;
        this.fixed = fixed;
    }

    /** The value to use where nothing else is asked; empty if none is found. */
    Optional<JsonNode> usual() {
        return fixed.or(() -> candidates().stream().filter(this::isValid).findFirst());
    }

    /** A random valid value; the usual one if none is found. */
    Optional<JsonNode> random(Random random) {
        return fixed.or(() -> schema().flatMap(schema -> new ValueMaker(alternatives, Pins.NONE, Taste.of(random))
                        .make(List.of(schema.node()), JsonPointer.empty()))
                .filter(this::isValid)
                .or(this::usual));
    }

    /** Valid values on the edges of what is allowed. */
    List<Variant> valid() {
        if (fixed.isPresent()) {
            return List.of();
        }
        return variants().valid().stream()
                .filter(variant -> !variant.value().isNull() && isValid(variant.value()))
                .toList();
    }

    /** Values that break one keyword, also when read from the request. */
    List<Variant> invalid() {
        List<Variant> broken = new ArrayList<>();
        for (Variant variant : variants().invalid()) {
            faults(variant.value())
                    .filter(faults -> faults.size() == 1)
                    .map(faults -> Variant.invalid(
                            faults.get(0).keyword(),
                            variant.value(),
                            faults.get(0).at()))
                    .filter(found -> broken.stream()
                            .noneMatch(other -> other.value()
                                            .asString("")
                                            .equals(found.value().asString(""))
                                    && other.value().isString() == found.value().isString()))
                    .ifPresent(broken::add);
        }
        return broken;
    }

    /** Whether a value means something that exists or not, which no schema can tell. */
    boolean isOpaque() {
        boolean named = parameter.name().matches("(?i).*(id|uuid|key)$");
        boolean listed = schema().stream()
                .flatMap(schema -> alternatives.of(List.of(schema.node())).stream())
                .anyMatch(way -> way.listed().isPresent());
        boolean uuid = schema().stream()
                .flatMap(schema -> alternatives.of(List.of(schema.node())).stream())
                .anyMatch(way -> way.text("format").filter("uuid"::equals).isPresent());
        return fixed.isEmpty()
                && !listed
                && (named || uuid || parameter.in() == In.PATH || parameter.in() == In.HEADER);
    }

    private Variants variants() {
        return new Variants(schema().orElseThrow(), alternatives, Pins.NONE);
    }

    boolean hasSchema() {
        return schema().isPresent();
    }

    private Optional<BodySchema> schema() {
        return parameter.valueSchema();
    }

    private List<JsonNode> candidates() {
        List<JsonNode> candidates = new ArrayList<>();
        DocumentNode node = parameter.node();
        Optional.of(node.child("example").value())
                .filter(value -> !value.isMissingNode())
                .ifPresent(candidates::add);
        node.child("examples").members().values().stream()
                .map(example -> example.child("value").value())
                .filter(value -> !value.isMissingNode())
                .forEach(candidates::add);
        schema().ifPresent(schema -> {
            for (Taste taste : List.of(Taste.LITTLE, Taste.MUCH)) {
                new ValueMaker(alternatives, Pins.NONE, taste)
                        .make(List.of(schema.node()), JsonPointer.empty())
                        .ifPresent(candidates::add);
            }
        });
        candidates.add(JsonNodeFactory.instance.stringNode("x"));
        return candidates;
    }

    private boolean isValid(JsonNode value) {
        return faults(value).filter(List::isEmpty).isPresent();
    }

    // Empty if the value cannot be sent in this place at all.
    private Optional<List<SchemaFault>> faults(JsonNode value) {
        List<String> written = new ParameterWriter(parameter).write(value);
        if (!canTravel(written)) {
            return Optional.empty();
        }
        try {
            return read(written).map(readings -> ParameterJudge.faults(parameter, readings));
        } catch (UnreadableStyle e) {
            return Optional.empty();
        }
    }

    private Optional<List<JsonNode>> read(List<String> written) {
        String separator = switch (parameter.in()) {
            case PATH -> "";
            case HEADER -> ",";
            case QUERY -> "&";
            case COOKIE -> "; ";
        };
        return ParameterReader.read(parameter, String.join(separator, written));
    }

    private boolean canTravel(List<String> written) {
        String text = String.join("", written);
        return switch (parameter.in()) {
            // Dots are resolved away, and an encoded slash is a slash to many servers.
            case PATH -> !text.isEmpty() && !text.matches("\\.+") && !text.contains("%2F") && !text.contains("%5C");
            case HEADER ->
                !text.isBlank() && text.strip().equals(text) && text.chars().allMatch(c -> c >= ' ' && c < 127);
            default -> !text.isEmpty();
        };
    }
}
