package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.understudy.jaxrs.stub.type.RecordType;
import dev.understudy.jaxrs.stub.type.TypeUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Writes what a constructor does with a value: it rejects null where the contract does, and copies lists and maps. */
final class Checks {

    private Checks() {}

    /** Returns the type of a component: {@code JsonNullable} for a property that may be absent. */
    static TypeName componentType(RecordType owner, RecordType.Property property) {
        TypeName type = property.type().type();
        return owner.isRequired(property) ? type : ParameterizedTypeName.get(Names.NULLABLE, type);
    }

    static CodeBlock property(RecordType owner, RecordType.Property property) {
        return owner.isRequired(property)
                ? value(property.name(), property.wireName(), property.type())
                : optional(property.name(), property.wireName(), property.type());
    }

    /** Returns the check of a value that is always there. */
    static CodeBlock value(String name, String wireName, TypeUse use) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!use.isNullable()) {
            code.addStatement("$T.requireNonNull($N, $S)", Objects.class, name, quoted(wireName) + " is required");
        }
        if (isCopied(use)) {
            CodeBlock copy = copy(use, CodeBlock.of("$N", name));
            if (use.isNullable()) {
                code.addStatement("$1N = $1N == null ? null : $2L", name, copy);
            } else {
                code.addStatement("$N = $L", name, copy);
            }
        }
        return code.build();
    }

    // A name without letters would not be seen as one in a sentence.
    private static String quoted(String wireName) {
        return wireName.isBlank() ? "'" + wireName + "'" : wireName;
    }

    private static CodeBlock optional(String name, String wireName, TypeUse use) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$1N = $1N == null ? $2T.undefined() : $1N", name, Names.NULLABLE);
        if (!use.isNullable()) {
            code.beginControlFlow("if ($N.isPresent())", name)
                    .addStatement(
                            "$T.requireNonNull($N.get(), $S)",
                            Objects.class,
                            name,
                            quoted(wireName) + " cannot be null");
            if (isCopied(use)) {
                code.addStatement("$1N = $2T.of($3L)", name, Names.NULLABLE, copy(use, CodeBlock.of("$N.get()", name)));
            }
            code.endControlFlow();
        } else if (isCopied(use)) {
            code.beginControlFlow("if ($1N.isPresent() && $1N.get() != null)", name)
                    .addStatement("$1N = $2T.of($3L)", name, Names.NULLABLE, copy(use, CodeBlock.of("$N.get()", name)))
                    .endControlFlow();
        }
        return code.build();
    }

    static boolean isCopied(TypeUse use) {
        return use.isList() || use.isMap();
    }

    // Map.copyOf would change the order, and List.copyOf rejects null.
    static CodeBlock copy(TypeUse use, CodeBlock source) {
        if (use.isMap()) {
            return CodeBlock.of("$T.unmodifiableMap(new $T<>($L))", Collections.class, LinkedHashMap.class, source);
        }
        return use.hasNullItems()
                ? CodeBlock.of("$T.unmodifiableList(new $T<>($L))", Collections.class, ArrayList.class, source)
                : CodeBlock.of("$T.copyOf($L)", List.class, source);
    }
}
