package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A schema that lists the values that it allows. */
public final class EnumType implements NamedType {

    private final ClassName name;
    private final Optional<String> description;
    private final ClassName valueType;
    private final List<Constant> constants;
    private final Set<ClassName> unions = new LinkedHashSet<>();

    EnumType(ClassName name, Optional<String> description, ClassName valueType, List<JsonNode> values) {
        this.name = name;
        this.description = description;
        this.valueType = valueType;
        this.constants = constants(values);
    }

    private static List<Constant> constants(List<JsonNode> values) {
        List<Constant> constants = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (JsonNode value : values) {
            String text = value.isString() ? value.stringValue() : value.toString();
            String name = Identifiers.constant(value.isNumber() ? number(text) : text);
            String constant = Identifiers.free(name, taken::contains);
            taken.add(constant);
            constants.add(new Constant(constant, value));
        }
        return List.copyOf(constants);
    }

    private static String number(String text) {
        return "NUMBER_" + text.replace("-", "MINUS_").replaceAll("[^0-9A-Za-z_]", "_");
    }

    @Override
    public ClassName name() {
        return name;
    }

    @Override
    public Optional<String> description() {
        return description;
    }

    /** Returns the Java type of the values. */
    public ClassName valueType() {
        return valueType;
    }

    /** Returns the constants in the order of the contract. */
    public List<Constant> constants() {
        return constants;
    }

    @Override
    public List<ClassName> unions() {
        return List.copyOf(unions);
    }

    @Override
    public void addUnion(ClassName union) {
        unions.add(union);
    }

    /** A constant and its value in JSON. */
    public record Constant(String name, JsonNode value) {}
}
