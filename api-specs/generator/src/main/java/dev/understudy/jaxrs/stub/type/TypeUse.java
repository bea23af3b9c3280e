package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The use of a Java type for a schema.
 *
 * @param type the type; never a primitive one
 * @param isNullable whether null is valid
 * @param hasNullItems whether the items of a list may be null
 * @param constant the only constant of an enum that is valid; empty if there are several, or the type is no enum
 */
public record TypeUse(TypeName type, boolean isNullable, boolean hasNullItems, Optional<String> constant) {

    /** Any JSON value. */
    static final TypeUse ANY = of(ClassName.OBJECT, true);

    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName MAP = ClassName.get(Map.class);

    static TypeUse of(TypeName type, boolean isNullable) {
        return new TypeUse(type, isNullable, false, Optional.empty());
    }

    static TypeUse list(TypeUse item, boolean isNullable) {
        return new TypeUse(
                ParameterizedTypeName.get(LIST, item.type()), isNullable, item.isNullable(), Optional.empty());
    }

    static TypeUse map(TypeUse value, boolean isNullable) {
        return of(ParameterizedTypeName.get(MAP, ClassName.get(String.class), value.type()), isNullable);
    }

    TypeUse withNullable(boolean nullable) {
        return new TypeUse(type, nullable, hasNullItems, constant);
    }

    TypeUse withConstant(String name) {
        return new TypeUse(type, isNullable, hasNullItems, Optional.of(name));
    }

    /** Returns whether the type is a {@link List}. */
    public boolean isList() {
        return isRaw(LIST);
    }

    /** Returns whether the type is a {@link Map}. */
    public boolean isMap() {
        return isRaw(MAP);
    }

    private boolean isRaw(ClassName raw) {
        return type instanceof ParameterizedTypeName parameterized
                && parameterized.rawType().equals(raw);
    }
}
