package dev.understudy.runtime.internal.jersey;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.contract.syntax.MediaType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A method of a generated interface, and what implements it.
 *
 * @param delegate the object that implements the interface
 * @param method the method of the interface
 * @param httpMethod the HTTP method, in upper case
 * @param path the path, joined from the annotations of the interface and the method
 * @param consumes the media types of bodies that it takes; empty for all
 */
record OperationMethod(Object delegate, Method method, String httpMethod, String path, List<MediaType> consumes) {

    // A template variable, whose name may be followed by a regular expression with balanced braces.
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** Returns the method if it has an HTTP method, which makes it one of an operation; otherwise empty. */
    static Optional<OperationMethod> of(Object delegate, Class<?> api, Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .findFirst()
                .map(httpMethod -> new OperationMethod(
                        delegate,
                        method,
                        httpMethod.value().toUpperCase(Locale.ROOT),
                        join(path(api.getAnnotation(Path.class)), path(method.getAnnotation(Path.class))),
                        consumes(method)));
    }

    private static String path(Path annotation) {
        return annotation == null ? "" : annotation.value();
    }

    private static String join(String first, String second) {
        String start = "/" + first.replaceFirst("^/", "");
        return second.isEmpty() ? start : start.replaceFirst("/$", "") + "/" + second.replaceFirst("^/", "");
    }

    private static List<MediaType> consumes(Method method) {
        Consumes annotation = method.getAnnotation(Consumes.class);
        return annotation == null
                ? List.of()
                : Stream.of(annotation.value())
                        .flatMap(type -> MediaType.of(type).stream())
                        .toList();
    }

    /** Returns the path without the names of its variables, such as {@code /pets/{}}. */
    String pathWithoutNames() {
        return VARIABLE.matcher(path).replaceAll("{}");
    }

    /** Returns how specifically the method takes bodies of a media type; -1 if it does not take them. */
    int specificity(MediaType sent) {
        return consumes.isEmpty()
                ? 0
                : consumes.stream()
                        .filter(type -> type.covers(sent))
                        .map(MediaType::specificity)
                        .max(Comparator.naturalOrder())
                        .orElse(-1);
    }

    /**
     * Returns the path parameters of an operation by their names in the interface. They correspond by their positions,
     * because JAX-RS does not allow every name that OpenAPI allows.
     */
    Map<String, Parameter> pathParameters(Operation operation) {
        List<String> names = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            names.add(variable.group(1));
        }
        Map<String, Parameter> parameters = new HashMap<>();
        for (Parameter parameter : operation.parameters()) {
            int position = operation.path().parameterNames().indexOf(parameter.name());
            if (parameter.in() == In.PATH && position >= 0 && position < names.size()) {
                parameters.put(names.get(position), parameter);
            }
        }
        return parameters;
    }

    /** Returns the interface and the method, for messages. */
    @Override
    public String toString() {
        return method.getDeclaringClass().getName() + "." + method.getName() + " (" + httpMethod + " " + path + ")";
    }
}
