package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.understudy.jaxrs.stub.operation.ApiMethod;
import dev.understudy.jaxrs.stub.operation.ApiMethod.Location;
import dev.understudy.jaxrs.stub.operation.ApiMethod.Parameter;
import dev.understudy.jaxrs.stub.operation.ApiType;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes a JAX-RS interface with a method for each operation, and the result types of these methods. */
final class ApiSource {

    private final ResultSource results;

    ApiSource(ResultSource results) {
        this.results = results;
    }

    /** @param path the path that all operations begin with, for the annotation of the interface */
    TypeSpec.Builder of(ApiType api, String path) {
        TypeSpec.Builder source = TypeSpec.interfaceBuilder(api.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "The operations on $L. An implementation can return only responses that the contract declares.\n",
                        Docs.code(path))
                .addAnnotation(Names.annotation(Names.PATH, path));
        api.methods().forEach(method -> source.addMethod(method(method, path)));
        api.enums()
                .forEach(each -> source.addType(
                        EnumSource.of(each).addModifiers(Modifier.STATIC).build()));
        api.results().forEach(result -> source.addType(results.of(result)));
        return source;
    }

    private static MethodSpec method(ApiMethod method, String basePath) {
        MethodSpec.Builder source = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(Docs.block(description(method)))
                .addAnnotation(Names.jaxRs(method.httpMethod()));
        String rest = method.path().substring(basePath.equals("/") ? 0 : basePath.length());
        if (!rest.isEmpty() && !rest.equals("/")) {
            source.addAnnotation(Names.annotation(Names.PATH, rest));
        }
        mediaTypes(source, "Consumes", method.consumes());
        mediaTypes(source, "Produces", method.produces());
        source.returns(ParameterizedTypeName.get(ClassName.get(CompletionStage.class), method.result()));
        for (Location location : Location.values()) {
            inLocation(method, location).forEach(parameter -> source.addParameter(parameter(parameter)));
        }
        method.body().ifPresent(body -> source.addParameter(body.type(), "body"));
        return source.addParameter(ParameterSpec.builder(Names.SECURITY_CONTEXT, "caller")
                        .addAnnotation(Names.CONTEXT)
                        .build())
                .build();
    }

    private static ParameterSpec parameter(Parameter parameter) {
        String annotation = switch (parameter.in()) {
            case PATH -> "PathParam";
            case QUERY -> "QueryParam";
            case HEADER -> "HeaderParam";
            case COOKIE -> "CookieParam";
        };
        return ParameterSpec.builder(parameter.type(), parameter.name())
                .addAnnotation(Names.annotation(Names.jaxRs(annotation), parameter.wireName()))
                .build();
    }

    private static void mediaTypes(MethodSpec.Builder source, String annotation, List<String> types) {
        if (!types.isEmpty()) {
            source.addAnnotation(Names.annotation(Names.jaxRs(annotation), types));
        }
    }

    private static List<Parameter> inLocation(ApiMethod method, Location location) {
        return method.parameters().stream()
                .filter(parameter -> parameter.in() == location)
                .collect(Collectors.toList());
    }

    private static String description(ApiMethod method) {
        StringBuilder text = new StringBuilder();
        text.append(method.summary()
                .map(Docs::text)
                .map(summary -> summary.endsWith(".") ? summary : summary + ".")
                .orElse(method.operation() + "."));
        method.description().ifPresent(description -> text.append("\n\n<p>").append(Docs.text(description)));
        text.append('\n');
        for (Location location : Location.values()) {
            for (Parameter parameter : inLocation(method, location)) {
                text.append("\n@param ").append(parameter.name()).append(' ');
                text.append(parameter.description().map(Docs::line).orElse(Docs.code(parameter.wireName())));
                text.append(parameter.isRequired() || parameter.hasDefault() ? "" : " (null if absent)");
            }
        }
        method.body()
                .ifPresent(body -> text.append("\n@param body ")
                        .append(body.description().map(Docs::line).orElse("the request body"))
                        .append(body.isRequired() ? "" : " (null if absent)"));
        return text.append("\n@param caller the identity of the caller")
                .append("\n@return a stage that completes, possibly later, with one of the declared responses")
                .toString();
    }
}
