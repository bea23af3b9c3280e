package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Generates test values for one parameter. Each value is serialised, parsed as a server would do it, and judged. In a
 * query, the text {@code 5} may be a number or a string, so the number 5 does not violate {@code type: string} there.
 */
final class ParameterValues {

    private final Parameter parameter;
    private final SchemaAlternatives alternatives;
    private final Optional<JsonNode> fixed;

    ParameterValues(Parameter parameter, SchemaAlternatives alternatives, Optional<JsonNode> fixed) {
        this.parameter = parameter;
        this.alternatives = alternatives;
        this.fixed = fixed;
    }

    /** Returns the default valid value; empty if none is found. */
    Optional<JsonNode> defaultValue() {
        return fixed.or(() -> candidates().filter(this::isValid).findFirst())
                .or(() -> candidates().filter(this::isValidWithSlash).findFirst());
    }

    /** Returns a random valid value; the default value if none is found. */
    Optional<JsonNode> random(Random random) {
        return fixed.or(() -> schema().flatMap(
                        schema -> new ValueGenerator(alternatives, FixedBodyValues.NONE, GenerationMode.random(random))
                                .generate(List.of(schema.node()), JsonPointer.empty()))
                .filter(this::isValid)
                .or(this::defaultValue));
    }

    /** Returns valid values at the boundaries of the schema; empty if the parameter has none. */
    List<TestValue> valid() {
        if (fixed.isPresent() || schema().isEmpty()) {
            return List.of();
        }
        List<TestValue> valid = new ArrayList<>();
        testValues().valid().forEachRemaining(testValue -> {
            if (!testValue.value().isNull() && isValid(testValue.value())) {
                valid.add(testValue);
            }
        });
        return valid;
    }

    /** Returns values, each of which violates exactly one keyword after it has been serialised and parsed again. */
    List<TestValue> invalid() {
        List<TestValue> invalid = new ArrayList<>();
        if (schema().isPresent()) {
            testValues()
                    .invalid()
                    .forEachRemaining(testValue -> faults(testValue.value())
                            .filter(faults -> faults.size() == 1)
                            .map(faults -> TestValue.invalid(faults.get(0), testValue.value()))
                            .filter(found ->
                                    invalid.stream().noneMatch(other -> isSentAs(other.value(), found.value())))
                            .ifPresent(invalid::add));
        }
        return invalid;
    }

    private static boolean isSentAs(JsonNode one, JsonNode other) {
        return one.asString("").equals(other.asString("")) && one.isString() == other.isString();
    }

    /**
     * Returns whether the parameter probably identifies a resource that may not exist: the profile fixes no value, the
     * schema lists no values, and the name, the format or the location (path or header) is typical of an id.
     */
    boolean refersToUnknownResource() {
        boolean hasIdName = parameter.name().matches("(?i).*(id|uuid|key)$");
        boolean hasAllowedValues = schema().stream()
                .flatMap(schema -> alternatives.of(List.of(schema.node())).stream())
                .anyMatch(alternative -> alternative.allowedValues().isPresent());
        boolean isUuid = schema().stream()
                .flatMap(schema -> alternatives.of(List.of(schema.node())).stream())
                .anyMatch(alternative ->
                        alternative.text("format").filter("uuid"::equals).isPresent());
        return fixed.isEmpty()
                && !hasAllowedValues
                && (hasIdName || isUuid || parameter.in() == In.PATH || parameter.in() == In.HEADER);
    }

    private TestValues testValues() {
        return new TestValues(schema().orElseThrow(), alternatives, FixedBodyValues.NONE);
    }

    private Optional<CompiledSchema> schema() {
        return parameter.valueSchema();
    }

    // Lazy: a value is generated only if all values before it are invalid.
    private Stream<JsonNode> candidates() {
        List<JsonNode> candidates = new ArrayList<>();
        DocumentNode node = parameter.node();
        Optional.of(node.child("example").value())
                .filter(value -> !value.isMissingNode())
                .ifPresent(candidates::add);
        node.child("examples").members().values().stream()
                .map(example -> example.child("value").value())
                .filter(value -> !value.isMissingNode())
                .forEach(candidates::add);
        return Stream.<Supplier<Stream<JsonNode>>>of(
                        candidates::stream,
                        () -> schema().stream().flatMap(this::generated),
                        () -> Stream.of(JsonNodeFactory.instance.stringNode("x")),
                        () -> schema().stream()
                                .flatMap(schema -> new ValidValues(schema, alternatives, FixedBodyValues.NONE).all()),
                        () -> valid().stream().map(TestValue::value))
                .flatMap(Supplier::get);
    }

    private Stream<JsonNode> generated(CompiledSchema schema) {
        return Stream.of(GenerationMode.MINIMAL, GenerationMode.MAXIMAL)
                .flatMap(mode -> new ValueGenerator(alternatives, FixedBodyValues.NONE, mode)
                        .generate(List.of(schema.node()), JsonPointer.empty()).stream());
    }

    /** Returns whether the contract gives an example of the parameter, which may be the id of an existing resource. */
    boolean hasExample() {
        return parameter.node().child("example").exists()
                || !parameter.node().child("examples").members().isEmpty();
    }

    /** Returns whether a value can be sent in this parameter, and the schema allows it. */
    boolean isValid(JsonNode value) {
        return faults(value).filter(List::isEmpty).isPresent();
    }

    // A path with an encoded slash is sent only if the schema allows no other value.
    private boolean isValidWithSlash(JsonNode value) {
        List<String> written = new ParameterWriter(parameter).write(value);
        return parameter.in() == In.PATH
                && !String.join("", written).matches("\\.*")
                && judge(written).filter(List::isEmpty).isPresent();
    }

    // Empty if the value cannot be sent in this parameter, or cannot be parsed again.
    private Optional<List<SchemaFault>> faults(JsonNode value) {
        List<String> written = new ParameterWriter(parameter).write(value);
        return canBeSent(written) ? judge(written) : Optional.empty();
    }

    private Optional<List<SchemaFault>> judge(List<String> written) {
        try {
            return read(written).map(readings -> ParameterJudge.faults(parameter, readings));
        } catch (UnreadableValueException e) {
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

    private boolean canBeSent(List<String> written) {
        String text = String.join("", written);
        return switch (parameter.in()) {
            // Clients and proxies remove dot segments, and many servers treat an encoded slash as a slash.
            case PATH -> !text.isEmpty() && !text.matches("\\.+") && !text.contains("%2F") && !text.contains("%5C");
            case HEADER ->
                !text.isBlank() && text.strip().equals(text) && text.chars().allMatch(c -> c >= ' ' && c < 127);
            default -> !text.isEmpty();
        };
    }
}
