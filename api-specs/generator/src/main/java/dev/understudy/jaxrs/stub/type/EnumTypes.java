package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import dev.understudy.jaxrs.stub.schema.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes enums of schemas that list their values. */
final class EnumTypes {

    // A class file cannot hold the constants of very long lists; such a schema has the type of its values.
    private static final int MAX_CONSTANTS = 1_000;

    private final Types types;
    private final TypeNames names;

    EnumTypes(Types types, TypeNames names) {
        this.types = types;
        this.names = names;
    }

    boolean isEnum(Schema schema) {
        List<JsonNode> values = schema.values();
        boolean isEveryBoolean = values.size() == 2 && values.stream().allMatch(JsonNode::isBoolean);
        return !values.isEmpty()
                && values.size() <= MAX_CONSTANTS
                && !isEveryBoolean
                && values.stream().noneMatch(JsonNode::isContainer);
    }

    TypeUse create(Types.Key key, Schema schema, Place place) {
        ClassName name = place.home()
                .map(home -> names.nestedIn(
                        home.name(),
                        place.nestedName(),
                        home.enums().stream()
                                .map(each -> each.name().simpleName())
                                .collect(Collectors.toSet())))
                .orElseGet(() -> types.name(place));
        EnumType type = new EnumType(name, schema.text("description"), valueType(schema), schema.values());
        place.home().ifPresent(home -> home.add(type));
        types.register(key, type);
        return types.use(type);
    }

    private static ClassName valueType(Schema schema) {
        List<JsonNode> values = schema.values();
        if (values.stream().allMatch(JsonNode::isString)) {
            return ClassName.get(String.class);
        }
        if (values.stream().allMatch(JsonNode::isBoolean)) {
            return ClassName.get(Boolean.class);
        }
        if (values.stream().allMatch(JsonNode::isNumber)) {
            boolean isInteger =
                    !schema.types().equals(Set.of("number")) && values.stream().allMatch(JsonNode::isIntegralNumber);
            boolean isSmall = values.stream().allMatch(JsonNode::canConvertToInt);
            return ClassName.get(isInteger ? isSmall ? Integer.class : Long.class : BigDecimal.class);
        }
        return ClassName.OBJECT;
    }
}
