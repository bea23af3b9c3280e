package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenResponse;

/** Stops the generation of a client at what its templates do not support. */
final class SupportedOnly {

    /** The extension with the name of a parameter, before openapi-generator appends a number to a name that is not unique. */
    static final String NAME = "x-name";

    /** The properties that each response has. */
    private static final Set<String> PROPERTIES = Set.of("body", "headers", "kind", "rawBody", "rawText", "status");

    /** The types that generated code refers to. */
    private static final Set<String> TYPES = Set.of(
            "ApiClient",
            "ApiResponse",
            "Array",
            "CallOptions",
            "ClientSettings",
            "ConnectionError",
            "DeclaredLater",
            "LaterResponse",
            "Promise",
            "Received",
            "Record",
            "RequestTimeoutError",
            "RetryPolicy",
            "StatusIn",
            "Undeclared");

    private SupportedOnly() {}

    static void checkTypeName(String name, Object clientClass) {
        checkTypeName(name, TYPES, clientClass);
    }

    /** @param taken the types that generated code refers to */
    static void checkTypeName(String name, Set<String> taken, Object clientClass) {
        if (taken.contains(name) || name.equals(clientClass)) {
            throw new IllegalArgumentException(
                    "The package has another type '%s'. Give the schema another name in names.yaml.".formatted(name));
        }
    }

    static void check(Parameter parameter, CodegenParameter generated) {
        boolean repeated =
                generated.isQueryParam && generated.isArray && generated.isExplode && "form".equals(generated.style);
        boolean compound = generated.isContainer || generated.isModel || generated.isFreeFormObject;
        boolean plain = generated.style == null || generated.style.equals(generated.isQueryParam ? "form" : "simple");
        if (compound ? !repeated : !plain) {
            throw unsupported("the style of the parameter '%s'".formatted(parameter.getName()));
        }
    }

    /** Checks a response whose status may be a range. */
    static void check(CodegenResponse response) {
        checkHeaders(response, PROPERTIES);
    }

    /** @param properties the names of the properties that each response has */
    static void checkHeaders(CodegenResponse response, Set<String> properties) {
        response.headers.stream()
                .filter(header -> properties.contains(header.name))
                .findFirst()
                .ifPresent(header -> {
                    throw unsupported("a header field with the name " + header.baseName);
                });
    }

    static void check(CodegenOperation operation) {
        if (operation.allParams.stream().anyMatch(each -> !each.isBodyParam && each.paramName.equals("body"))) {
            throw unsupported("a parameter named body, as in " + operation.operationId);
        }
        List<Object> names = operation.allParams.stream()
                .map(each -> each.vendorExtensions.get(NAME))
                .filter(Objects::nonNull)
                .toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException(
                    "Two parameters of %s have the same name. Give one of them another name in names.yaml."
                            .formatted(operation.operationId));
        }
    }

    static void checkDistinct(List<String> names, String what) {
        if (Set.copyOf(names).size() < names.size()) {
            throw unsupported(what + " whose names differ only in their notation");
        }
    }

    private static IllegalArgumentException unsupported(String what) {
        return new IllegalArgumentException("The client cannot be generated for %s.".formatted(what));
    }
}
