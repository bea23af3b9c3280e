package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.understudy.jaxrs.stub.type.RecordType;
import dev.understudy.jaxrs.stub.type.RecordType.Property;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the builder of an object. */
final class BuilderSource {

    // A literal such as 7 is an int, which Java does not convert to one of these.
    private static final Set<TypeName> WIDE = Set.of(ClassName.get(Long.class), ClassName.get(Double.class));

    private BuilderSource() {}

    /** Returns the method that creates a builder. */
    static MethodSpec factory(RecordType type) {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc("Returns a builder on which no property is set.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name(type))
                .addStatement("return new $T()", name(type))
                .build();
    }

    /** @param newObject the expression that creates the object from the builder's fields */
    static TypeSpec of(RecordType type, CodeBlock newObject) {
        TypeSpec.Builder builder = TypeSpec.classBuilder("Builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("""
                        Builds the object from named properties. An optional property that is not set is absent. A
                        required property for which the contract allows only one value has that value by default.
                        """);
        type.properties().forEach(property -> builder.addField(field(type, property)));
        type.additional()
                .ifPresent(any -> builder.addField(FieldSpec.builder(
                                RecordSource.additionalType(type),
                                type.additionalName(),
                                Modifier.PRIVATE,
                                Modifier.FINAL)
                        .initializer("new $T<>()", LinkedHashMap.class)
                        .build()));
        builder.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        for (Property property : type.properties()) {
            builder.addMethod(setter(type, property));
            if (WIDE.contains(property.type().type())) {
                builder.addMethod(primitiveSetter(type, property));
            }
        }
        type.additional().ifPresent(any -> builder.addMethod(additional(type)));
        return builder.addMethod(build(type, newObject)).build();
    }

    private static FieldSpec field(RecordType type, Property property) {
        FieldSpec.Builder field =
                FieldSpec.builder(Checks.componentType(type, property), property.name(), Modifier.PRIVATE);
        if (!type.isRequired(property)) {
            field.initializer("$T.undefined()", Names.NULLABLE);
        } else {
            property.type()
                    .constant()
                    .ifPresent(
                            only -> field.initializer("$T.$N", property.type().type(), only));
        }
        return field.build();
    }

    private static MethodSpec setter(RecordType type, Property property) {
        return MethodSpec.methodBuilder(property.name())
                .addJavadoc(Docs.block("Sets " + Docs.code(property.wireName()) + "."))
                .addModifiers(Modifier.PUBLIC)
                .returns(name(type))
                .addParameter(property.type().type(), "value")
                .addStatement(
                        type.isRequired(property) ? "this.$N = value" : "this.$N = $T.of(value)",
                        type.isRequired(property)
                                ? new Object[] {property.name()}
                                : new Object[] {property.name(), Names.NULLABLE})
                .addStatement("return this")
                .build();
    }

    private static MethodSpec primitiveSetter(RecordType type, Property property) {
        return MethodSpec.methodBuilder(property.name())
                .addJavadoc(Docs.block("Sets " + Docs.code(property.wireName()) + "."))
                .addModifiers(Modifier.PUBLIC)
                .returns(name(type))
                .addParameter(property.type().type().unbox(), "value")
                .addStatement(
                        "return $N($T.valueOf(value))",
                        property.name(),
                        property.type().type())
                .build();
    }

    private static MethodSpec additional(RecordType type) {
        return MethodSpec.methodBuilder("additionalProperty")
                .addJavadoc("Sets a property that the contract does not declare.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(name(type))
                .addParameter(String.class, "name")
                .addParameter(type.additional().orElseThrow().type(), "value")
                .addStatement("this.$N.put(name, value)", type.additionalName())
                .addStatement("return this")
                .build();
    }

    private static MethodSpec build(RecordType type, CodeBlock newObject) {
        return MethodSpec.methodBuilder("build")
                .addJavadoc("""
                        Builds the object.

                        @throws NullPointerException if a property is null that the contract does not allow to be null,
                            for example because it is required and was not set; the message names the property
                        """)
                .addModifiers(Modifier.PUBLIC)
                .returns(type.name())
                .addStatement("return $L", newObject)
                .build();
    }

    private static ClassName name(RecordType type) {
        return type.name().nestedClass("Builder");
    }

    /** Returns the statement that makes the properties that the contract does not declare unmodifiable. */
    static CodeBlock copyOfAdditional(String name) {
        return CodeBlock.builder()
                .addStatement(
                        "$1N = $1N == null\n? $2T.of()\n: $3T.unmodifiableMap(new $4T<>($1N))",
                        name,
                        Map.class,
                        Collections.class,
                        LinkedHashMap.class)
                .build();
    }
}
