package dev.understudy.suite.corpus.code;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Operation;
import dev.understudy.contract.RequestBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A generated method and its operation. An operation with several types of request bodies has a method for each.
 *
 * @param responseType the sealed type of its responses
 * @param responses the records of that type
 */
public record GeneratedOperation(
        Operation operation, Method method, Class<?> responseType, List<DeclaredResponse> responses) {

    /** Returns the schema of the JSON body that the method takes; empty if it takes none. */
    Optional<CompiledSchema> requestSchema() {
        List<String> consumed = Optional.ofNullable(method.getAnnotation(Consumes.class))
                .map(types -> List.of(types.value()))
                .orElse(List.of());
        return operation.requestBody().map(RequestBody::contents).stream()
                .flatMap(contents -> contents.all().stream())
                .filter(content -> content.mediaType().isJson()
                        && consumed.contains(content.mediaType().toString()))
                .flatMap(content -> content.schema().stream())
                .findFirst();
    }

    /** Returns the type of the body; empty if the method takes none. */
    Optional<Type> requestType() {
        return Stream.of(method.getParameters())
                .filter(parameter -> !isBound(parameter))
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    private static boolean isBound(Parameter parameter) {
        return Stream.of(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type == Context.class || type.getName().startsWith("jakarta.ws.rs."));
    }
}
