package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.understudy.jaxrs.stub.type.RecordType;
import dev.understudy.jaxrs.stub.type.RecordType.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes a class for an object with more properties than a record can have components: the constructor of a record has a
 * parameter for each, and a method has at most 255 (Java Virtual Machine Specification, section 4.3.3). It has the same
 * methods as a record.
 */
final class LargeObjectSource {

    /** The most components of a record. */
    static final int MAX_COMPONENTS = 254;

    private LargeObjectSource() {}

    static TypeSpec.Builder of(RecordType type) {
        TypeSpec.Builder source = TypeSpec.classBuilder(type.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(Docs.block(
                        type.description().map(Docs::text).orElse(type.name().simpleName() + ".")))
                .addAnnotation(fieldsOnly())
                .addAnnotation(RecordSource.order(type));
        type.unions().forEach(source::addSuperinterface);
        type.properties().forEach(property -> source.addField(field(type, property)));
        type.additional().ifPresent(any -> source.addField(additional(type)));
        source.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(constructor(type))
                .addMethod(BuilderSource.factory(type));
        type.properties()
                .forEach(property -> source.addMethod(accessor(
                        property.name(), Checks.componentType(type, property), RecordSource.description(property))));
        type.additional()
                .ifPresent(any -> source.addMethod(accessor(
                        type.additionalName(),
                        RecordSource.additionalType(type),
                        "the properties that the contract does not declare")));
        equality(source, type);
        type.enums().forEach(each -> source.addType(EnumSource.of(each).build()));
        return source.addType(BuilderSource.of(type, CodeBlock.of("new $T(this)", type.name())));
    }

    private static AnnotationSpec fieldsOnly() {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(Names.JSON_AUTO_DETECT);
        for (String visibility : List.of("getterVisibility", "isGetterVisibility", "setterVisibility")) {
            annotation.addMember(visibility, "$T.Visibility.NONE", Names.JSON_AUTO_DETECT);
        }
        return annotation.build();
    }

    private static FieldSpec field(RecordType type, Property property) {
        FieldSpec.Builder field = FieldSpec.builder(
                        Checks.componentType(type, property), property.name(), Modifier.PRIVATE)
                .addAnnotations(Names.property(property.wireName()));
        return (type.isRequired(property) ? field : field.initializer("$T.undefined()", Names.NULLABLE)).build();
    }

    private static FieldSpec additional(RecordType type) {
        return FieldSpec.builder(RecordSource.additionalType(type), type.additionalName(), Modifier.PRIVATE)
                .addAnnotation(Names.JSON_ANY_SETTER)
                .addAnnotation(Names.JSON_ANY_GETTER)
                .initializer("new $T<>()", LinkedHashMap.class)
                .build();
    }

    private static MethodSpec constructor(RecordType type) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(type.name().nestedClass("Builder"), "builder");
        for (Property property : type.properties()) {
            constructor.addStatement("$1N = builder.$1N", property.name());
            constructor.addCode(Checks.property(type, property));
        }
        type.additional()
                .ifPresent(any -> constructor
                        .addStatement("$1N = builder.$1N", type.additionalName())
                        .addCode(BuilderSource.copyOfAdditional(type.additionalName())));
        return constructor.build();
    }

    private static MethodSpec accessor(String name, TypeName type, String description) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(Docs.block("Returns the property: " + description))
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $N", name)
                .build();
    }

    private static void equality(TypeSpec.Builder source, RecordType type) {
        List<CodeBlock> fields = new ArrayList<>();
        type.properties().forEach(property -> fields.add(CodeBlock.of("$N", property.name())));
        type.additional().ifPresent(any -> fields.add(CodeBlock.of("$N", type.additionalName())));
        source.addMethod(MethodSpec.methodBuilder("allValues")
                        .addModifiers(Modifier.PRIVATE)
                        .returns(ParameterizedTypeName.get(List.class, Object.class))
                        .addStatement("return $T.asList($L)", Arrays.class, CodeBlock.join(fields, ",$W"))
                        .build())
                .addMethod(MethodSpec.methodBuilder("equals")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(boolean.class)
                        .addParameter(Object.class, "other")
                        .addStatement(
                                "return other instanceof $T && allValues().equals((($T) other).allValues())",
                                type.name(),
                                type.name())
                        .build())
                .addMethod(MethodSpec.methodBuilder("hashCode")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(int.class)
                        .addStatement("return allValues().hashCode()")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ClassName.get(String.class))
                        .addStatement("return $S + allValues()", type.name().simpleName())
                        .build());
    }
}
