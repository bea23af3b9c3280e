package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** The names that generated code refers to. Generated code needs no other library than these. */
final class Names {

    private static final String JACKSON = "com.fasterxml.jackson.annotation";
    private static final String JAX_RS = "jakarta.ws.rs";

    static final ClassName ALTERNATIVES = ClassName.get("dev.understudy.api", "Alternatives");
    static final ClassName ALTERNATIVE = ALTERNATIVES.nestedClass("Alternative");
    static final ClassName EMPTY_NAME = ClassName.get("dev.understudy.api", "EmptyName");
    static final ClassName OPERATION_RESPONSE = ClassName.get("dev.understudy.api", "OperationResponse");

    static final ClassName NULLABLE = ClassName.get("org.openapitools.jackson.nullable", "JsonNullable");

    static final ClassName JSON_ANY_GETTER = ClassName.get(JACKSON, "JsonAnyGetter");
    static final ClassName JSON_ANY_SETTER = ClassName.get(JACKSON, "JsonAnySetter");
    static final ClassName JSON_AUTO_DETECT = ClassName.get(JACKSON, "JsonAutoDetect");
    static final ClassName JSON_CREATOR = ClassName.get(JACKSON, "JsonCreator");
    static final ClassName JSON_PROPERTY = ClassName.get(JACKSON, "JsonProperty");
    static final ClassName JSON_PROPERTY_ORDER = ClassName.get(JACKSON, "JsonPropertyOrder");
    static final ClassName JSON_VALUE = ClassName.get(JACKSON, "JsonValue");

    static final ClassName PATH = jaxRs("Path");
    static final ClassName CONTEXT = ClassName.get(JAX_RS + ".core", "Context");
    static final ClassName SECURITY_CONTEXT = ClassName.get(JAX_RS + ".core", "SecurityContext");

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private Names() {}

    static ClassName jaxRs(String name) {
        return ClassName.get(JAX_RS, name);
    }

    static AnnotationSpec generated() {
        return AnnotationSpec.builder(GENERATED)
                .addMember("value", "$S", "understudy-jaxrs")
                .build();
    }

    /** Returns the annotations that name a property. To Jackson's own, an empty name is none at all. */
    static List<AnnotationSpec> property(String wireName) {
        AnnotationSpec named = annotation(JSON_PROPERTY, wireName);
        return wireName.isEmpty()
                ? List.of(named, AnnotationSpec.builder(EMPTY_NAME).build())
                : List.of(named);
    }

    /** Returns an annotation that makes Jackson call a method with the whole JSON value. */
    static AnnotationSpec delegatingCreator() {
        return AnnotationSpec.builder(JSON_CREATOR)
                .addMember("mode", "$T.Mode.DELEGATING", JSON_CREATOR)
                .build();
    }

    /** Returns an annotation with one or several values. */
    static AnnotationSpec annotation(ClassName type, List<String> values) {
        CodeBlock list = values.stream().map(value -> CodeBlock.of("$S", value)).collect(CodeBlock.joining(",$W"));
        return AnnotationSpec.builder(type)
                .addMember("value", values.size() == 1 ? "$L" : "{$L}", list)
                .build();
    }

    static AnnotationSpec annotation(ClassName type, String value) {
        return AnnotationSpec.builder(type).addMember("value", "$S", value).build();
    }
}
