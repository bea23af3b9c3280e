package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.understudy.jaxrs.stub.type.RecordType;
import dev.understudy.jaxrs.stub.type.RecordType.Property;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes a record whose constructor rejects null where the contract does not allow it. A required property has the plain
 * type. If it may be null, null is written to JSON. An optional property has the type {@code JsonNullable} and is
 * undefined unless it is set, so that absent and null remain distinct when JSON is read and when it is written.
 */
final class RecordSource {

    private RecordSource() {}

    static TypeSpec.Builder of(RecordType type) {
        TypeSpec.Builder source = TypeSpec.recordBuilder(type.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Docs.block(description(type)))
                .recordConstructor(components(type))
                .addMethod(constructor(type));
        if (!type.properties().isEmpty()) {
            source.addAnnotation(order(type));
        }
        type.unions().forEach(source::addSuperinterface);
        source.addMethod(BuilderSource.factory(type));
        type.enums().forEach(each -> source.addType(EnumSource.of(each).build()));
        return source.addType(BuilderSource.of(type, recordCall(type)));
    }

    static String description(RecordType type) {
        StringBuilder text = new StringBuilder(
                type.description().map(Docs::text).orElse(type.name().simpleName() + "."));
        text.append('\n');
        for (Property property : type.properties()) {
            text.append("\n@param ").append(property.name()).append(' ').append(description(property));
        }
        type.additional()
                .ifPresent(any -> text.append(
                        "\n@param " + type.additionalName() + " the properties that the contract does not declare"));
        return text.toString();
    }

    static String description(Property property) {
        return property.description().map(Docs::line).orElse(Docs.code(property.wireName()))
                + (property.isReadOnly() ? " (read only)" : "");
    }

    static AnnotationSpec order(RecordType type) {
        return Names.annotation(
                Names.JSON_PROPERTY_ORDER,
                type.properties().stream().map(Property::wireName).toList());
    }

    static TypeName additionalType(RecordType type) {
        return ParameterizedTypeName.get(
                ClassName.get(Map.class),
                ClassName.get(String.class),
                type.additional().orElseThrow().type());
    }

    private static MethodSpec components(RecordType type) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        type.properties()
                .forEach(property -> components.addParameter(
                        ParameterSpec.builder(Checks.componentType(type, property), property.name())
                                .addAnnotations(Names.property(property.wireName()))
                                .build()));
        if (type.additional().isPresent()) {
            components.addParameter(ParameterSpec.builder(additionalType(type), type.additionalName())
                    .addAnnotation(Names.JSON_ANY_SETTER)
                    .addAnnotation(Names.JSON_ANY_GETTER)
                    .build());
        }
        return components.build();
    }

    private static MethodSpec constructor(RecordType type) {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        type.properties().forEach(property -> constructor.addCode(Checks.property(type, property)));
        if (type.additional().isPresent()) {
            constructor.addCode(BuilderSource.copyOfAdditional(type.additionalName()));
        }
        return constructor.build();
    }

    private static CodeBlock recordCall(RecordType type) {
        List<CodeBlock> arguments = type.properties().stream()
                .map(property -> CodeBlock.of("$N", property.name()))
                .collect(Collectors.toList());
        type.additional().ifPresent(any -> arguments.add(CodeBlock.of("$N", type.additionalName())));
        return CodeBlock.of("new $T($L)", type.name(), CodeBlock.join(arguments, ",$W"));
    }
}
