package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.understudy.jaxrs.stub.type.TypeUse;
import dev.understudy.jaxrs.stub.type.UnionType;
import dev.understudy.jaxrs.stub.type.UnionType.Alternative;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes a sealed interface that the types of the alternatives implement. A type that cannot implement it, such as {@code
 * String}, is wrapped in a record.
 */
final class UnionSource {

    private UnionSource() {}

    static TypeSpec.Builder of(UnionType type) {
        TypeSpec.Builder source = TypeSpec.interfaceBuilder(type.name())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(Docs.block(type.description()
                        .map(Docs::text)
                        .orElse("One of several types; a <code>switch</code> over them needs no default branch.")))
                .addAnnotation(alternatives(type));
        type.unions().forEach(source::addSuperinterface);
        Set<ClassName> permitted = new LinkedHashSet<>();
        type.alternatives().forEach(each -> permitted.add(each.type()));
        permitted.forEach(source::addPermittedSubclass);
        type.alternatives().stream()
                .filter(each -> each.wrapped().isPresent())
                .forEach(each -> source.addType(wrapper(type, each)));
        return source;
    }

    private static AnnotationSpec alternatives(UnionType type) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(Names.ALTERNATIVES);
        type.alternatives().forEach(each -> annotation.addMember("value", "$L", alternative(each)));
        type.discriminator().ifPresent(property -> annotation.addMember("discriminator", "$S", property));
        return annotation.build();
    }

    private static AnnotationSpec alternative(Alternative alternative) {
        AnnotationSpec.Builder annotation =
                AnnotationSpec.builder(Names.ALTERNATIVE).addMember("type", "$T.class", alternative.type());
        if (alternative.jsonType().isEmpty()) {
            annotation.addMember("schema", "$S", alternative.schema());
        } else {
            annotation.addMember("jsonType", "$S", alternative.jsonType());
        }
        alternative.values().forEach(value -> annotation.addMember("values", "$S", value));
        return annotation.build();
    }

    private static TypeSpec wrapper(UnionType union, Alternative alternative) {
        TypeUse use = alternative.wrapped().orElseThrow();
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder()
                .addAnnotation(Names.delegatingCreator())
                .addModifiers(Modifier.PUBLIC);
        constructor.addCode(Checks.value("value", "the value", use));
        return TypeSpec.recordBuilder(alternative.type())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(CodeBlock.of("A value of the type {@code $L}.\n\n@param value the value\n", simple(use)))
                .addSuperinterface(union.name())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(ParameterSpec.builder(use.type(), "value")
                                .addAnnotation(Names.JSON_VALUE)
                                .build())
                        .build())
                .addMethod(constructor.build())
                .build();
    }

    private static String simple(TypeUse use) {
        return use.isList() ? "List" : use.isMap() ? "Map" : ((ClassName) use.type()).simpleName();
    }
}
