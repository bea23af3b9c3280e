package dev.understudy.jaxrs;

import java.util.Optional;
import org.openapitools.codegen.CodegenParameter;

/** The name of a parameter in generated code, if its name in requests is another one. */
final class ClientName {

    private static final String EXTENSION = "x-ms-client-name";

    private ClientName() {}

    static Optional<String> of(CodegenParameter parameter) {
        return parameter.vendorExtensions.get(EXTENSION) instanceof String name ? Optional.of(name) : Optional.empty();
    }
}
