package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.understudy.jaxrs.stub.type.EnumType;
import javax.lang.model.element.Modifier;
import tools.jackson.databind.JsonNode;

/** Writes an enum whose constants have the values of the contract. */
final class EnumSource {

    private EnumSource() {}

    static TypeSpec.Builder of(EnumType type) {
        ClassName name = type.name();
        TypeSpec.Builder source = TypeSpec.enumBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        Docs.block(type.description().map(Docs::text).orElse("The values that the contract allows.")))
                .addField(type.valueType(), "value", Modifier.PRIVATE, Modifier.FINAL);
        type.unions().forEach(source::addSuperinterface);
        type.constants()
                .forEach(constant -> source.addEnumConstant(
                        constant.name(),
                        TypeSpec.anonymousClassBuilder(literal(type.valueType(), constant.value()))
                                .build()));
        return source.addMethod(MethodSpec.constructorBuilder()
                        .addParameter(type.valueType(), "value")
                        .addStatement("this.value = value")
                        .build())
                .addMethod(MethodSpec.methodBuilder("value")
                        .addJavadoc("Returns the value that is written to JSON.\n")
                        .addAnnotation(Names.JSON_VALUE)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(type.valueType())
                        .addStatement("return value")
                        .build())
                .addMethod(factory(type));
    }

    private static MethodSpec factory(EnumType type) {
        boolean isComparable = !type.valueType().equals(ClassName.OBJECT);
        return MethodSpec.methodBuilder("fromValue")
                .addJavadoc("""
                        Returns the constant for a JSON value.

                        @throws IllegalArgumentException if the contract does not allow the value
                        """)
                .addAnnotation(Names.delegatingCreator())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type.name())
                .addParameter(type.valueType(), "value")
                .beginControlFlow("for ($T constant : values())", type.name())
                .beginControlFlow(
                        isComparable
                                ? "if (constant.value.compareTo(value) == 0)"
                                : "if (constant.value.equals(value))")
                .addStatement("return constant")
                .endControlFlow()
                .endControlFlow()
                .addStatement(
                        "throw new $T($S + value)", IllegalArgumentException.class, "The contract does not allow ")
                .build();
    }

    private static CodeBlock literal(ClassName type, JsonNode value) {
        if (value.isString()) {
            return CodeBlock.of("$S", value.stringValue());
        }
        if (value.isBoolean()) {
            return CodeBlock.of("$L", value.booleanValue());
        }
        return switch (type.simpleName()) {
            case "BigDecimal" ->
                CodeBlock.of("new $T($S)", type, value.decimalValue().toPlainString());
            case "Long" -> CodeBlock.of("$LL", value.longValue());
            default -> CodeBlock.of("$L", value);
        };
    }
}
