package dev.understudy.contract.internal.schema;

import dev.understudy.contract.schema.Shape;
import tools.jackson.databind.JsonNode;

/**
 * The values whose representation OpenAPI defines in the style deepObject: only objects whose properties are primitives
 * (OpenAPI 3.1.1, "Style Values").
 */
public final class DeepObjectStyle {

    private DeepObjectStyle() {}

    /** Returns whether the style is defined for all values that a schema allows. */
    public static boolean defines(Shape shape) {
        return !shape.hasType("array")
                && shape.propertyNames().stream().map(shape::property).noneMatch(Shape::isCompound);
    }

    /** Returns whether the style is defined for a value. */
    public static boolean defines(Shape shape, JsonNode value) {
        return value.isObject() && value.propertyNames().stream().allMatch(name -> definesProperty(shape, value, name));
    }

    /** Returns whether the style is defined for a property, which the object need not have. */
    public static boolean definesProperty(Shape shape, JsonNode object, String name) {
        return !object.path(name).isContainer() && !shape.property(name).isCompound();
    }
}
