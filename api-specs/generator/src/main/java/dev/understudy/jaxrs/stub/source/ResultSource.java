package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.understudy.jaxrs.stub.operation.ResultType;
import dev.understudy.jaxrs.stub.operation.ResultType.Header;
import dev.understudy.jaxrs.stub.operation.ResultType.ResponseType;
import dev.understudy.jaxrs.stub.operation.ResultType.Status;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the sealed interface of the responses of an operation, with a record for each. */
final class ResultSource {

    private static final ParameterizedTypeName HEADERS =
            ParameterizedTypeName.get(Map.class, String.class, String.class);

    private final HeaderValues headerValues;

    ResultSource(HeaderValues headerValues) {
        this.headerValues = headerValues;
    }

    TypeSpec of(ResultType result) {
        TypeSpec.Builder source = TypeSpec.interfaceBuilder(result.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addJavadoc("The declared responses of <code>$L</code>.\n", result.operation())
                .addSuperinterface(Names.OPERATION_RESPONSE);
        result.responses().forEach(response -> source.addType(response(result, response)));
        return source.build();
    }

    private TypeSpec response(ResultType result, ResponseType response) {
        TypeSpec.Builder source = TypeSpec.recordBuilder(response.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Docs.block(description(response)))
                .addSuperinterface(result.name())
                .recordConstructor(components(response));
        MethodSpec constructor = constructor(response);
        if (!constructor.code().isEmpty()) {
            source.addMethod(constructor);
        }
        if (response.status().isFixed()) {
            source.addMethod(method("status", TypeName.INT)
                    .addStatement("return $L", response.status().from())
                    .build());
        }
        if (response.mediaType().isPresent() && !response.isMediaRange()) {
            source.addMethod(method("mediaType", ClassName.get(String.class))
                    .addStatement("return $S", response.mediaType().get())
                    .build());
        }
        source.addMethod(headers(response));
        if (response.body().isEmpty()) {
            source.addMethod(
                    method("body", ClassName.OBJECT).addStatement("return null").build());
        }
        return source.build();
    }

    private static String description(ResponseType response) {
        StringBuilder text = new StringBuilder(
                response.description().map(Docs::text).orElse(response.name().simpleName() + "."));
        text.append('\n');
        if (!response.status().isFixed()) {
            text.append("\n@param status the status: ").append(range(response.status()));
        }
        if (response.isMediaRange()) {
            text.append("\n@param mediaType the media type of the body, which belongs to ")
                    .append(Docs.code(response.mediaType().orElseThrow()));
        }
        for (Header header : response.headers()) {
            text.append("\n@param ").append(header.name()).append(' ');
            text.append(
                    header.description().map(Docs::line).orElse("the header field " + Docs.code(header.wireName())));
            text.append(header.isRequired() ? "" : "; not sent if null");
        }
        response.body().ifPresent(body -> text.append("\n@param body the response body"));
        return text.toString();
    }

    private static MethodSpec components(ResponseType response) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        if (!response.status().isFixed()) {
            components.addParameter(int.class, "status");
        }
        if (response.isMediaRange()) {
            components.addParameter(String.class, "mediaType");
        }
        response.headers()
                .forEach(header -> components.addParameter(header.type().type(), header.name()));
        response.body().ifPresent(body -> components.addParameter(body.type(), "body"));
        return components.build();
    }

    private static MethodSpec constructor(ResponseType response) {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        if (!response.status().isFixed()) {
            constructor
                    .beginControlFlow("if ($L)", isOutside(response.status()))
                    .addStatement(
                            "throw new $T($S + status)",
                            IllegalArgumentException.class,
                            "The status has to be " + range(response.status()) + ", not ")
                    .endControlFlow();
        }
        if (response.isMediaRange()) {
            constructor.addCode(mediaTypeCheck(response.mediaType().orElseThrow()));
        }
        for (Header header : response.headers()) {
            if (header.isRequired()) {
                constructor.addStatement(
                        "$T.requireNonNull($N, $S)", Objects.class, header.name(), header.wireName() + " is required");
            }
        }
        response.body().ifPresent(body -> constructor.addCode(Checks.value("body", "body", body)));
        return constructor.build();
    }

    private static CodeBlock mediaTypeCheck(String range) {
        String prefix = range.replaceFirst("\\*.*", "");
        CodeBlock.Builder check = CodeBlock.builder()
                .addStatement("$T.requireNonNull(mediaType, $S)", Objects.class, "mediaType is required");
        if (!prefix.isEmpty()) {
            check.beginControlFlow("if (!mediaType.startsWith($S))", prefix)
                    .addStatement(
                            "throw new $T($S + mediaType)",
                            IllegalArgumentException.class,
                            "The media type has to belong to " + range + ", which is not the case for ")
                    .endControlFlow();
        }
        return check.build();
    }

    private static CodeBlock isOutside(Status status) {
        CodeBlock.Builder condition = CodeBlock.builder().add("status < $L || status > $L", status.from(), status.to());
        status.except()
                .forEach(other -> condition.add(
                        other.isFixed() ? " || status == $L" : " || (status >= $L && status <= $L)",
                        other.isFixed() ? new Object[] {other.from()} : new Object[] {other.from(), other.to()}));
        return condition.build();
    }

    private static String range(Status status) {
        String range = status.isFixed() ? String.valueOf(status.from()) : status.from() + " to " + status.to();
        return status.except().isEmpty()
                ? range
                : range + ", except "
                        + status.except().stream().map(ResultSource::range).collect(Collectors.joining(", "));
    }

    private MethodSpec headers(ResponseType response) {
        MethodSpec.Builder method = method("headers", HEADERS);
        if (response.headers().isEmpty()) {
            return method.addStatement("return $T.of()", Map.class).build();
        }
        method.addStatement("$T headers = new $T<>()", HEADERS, LinkedHashMap.class);
        for (Header header : response.headers()) {
            if (!header.isRequired()) {
                method.beginControlFlow("if ($N != null)", header.name());
            }
            method.addStatement("headers.put($S, $L)", header.wireName(), headerValues.of(header));
            if (!header.isRequired()) {
                method.endControlFlow();
            }
        }
        return method.addStatement("return $T.unmodifiableMap(headers)", Collections.class)
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
