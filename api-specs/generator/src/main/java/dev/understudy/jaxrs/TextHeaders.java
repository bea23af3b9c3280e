package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Declares a header of a response as text if it is an array or an object, or has several types. Programs read the text of
 * such a header.
 */
final class TextHeaders {

    private static final Set<String> COMPOUND = Set.of("array", "object");

    private TextHeaders() {}

    /** Changes the headers in the responses of all operations. */
    static void declare(OpenAPI contract) {
        DeclaredResponses.of(contract)
                .flatMap(response -> Optional.ofNullable(response.getHeaders()).orElse(Map.of()).values().stream())
                .map(header -> ModelUtils.getReferencedHeader(contract, header))
                .filter(header -> !hasOneType(contract, header))
                .forEach(header -> header.setSchema(new StringSchema()));
    }

    private static boolean hasOneType(OpenAPI contract, Header header) {
        Schema<?> schema = ModelUtils.getReferencedSchema(contract, header.getSchema());
        if (schema == null) {
            return true;
        }
        long types = NamedSchemas.types(schema).stream()
                .filter(type -> !type.equals("null"))
                .count();
        return types < 2
                && NamedSchemas.alternatives(schema).isEmpty()
                && NamedSchemas.types(schema).stream().noneMatch(COMPOUND::contains);
    }
}
