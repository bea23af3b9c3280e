package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.OpenAPINormalizer;

/**
 * Keeps what a schema with allOf requires of the objects that it combines, as in {@code allOf: [{$ref: …}, {required: […]}]}.
 * openapi-generator drops a schema that has nothing but this keyword.
 *
 * <p>It is public because openapi-generator creates it by the name of its class.
 */
public final class RequiredInAllOf extends OpenAPINormalizer {

    /** Creates the step that prepares a contract for the generators. */
    public RequiredInAllOf(OpenAPI contract, Map<String, String> rules) {
        super(contract, rules);
    }

    static void keepFor(CodegenConfig generator) {
        generator.openapiNormalizer().put("NORMALIZER_CLASS", RequiredInAllOf.class.getName());
    }

    @Override
    @SuppressWarnings("rawtypes") // The library passes raw types.
    protected void removeUnsupportedSchemasFromAllOf(Schema schema) {
        Set<String> required = new LinkedHashSet<>();
        for (Schema<?> each : NamedSchemas.alternatives(schema)) {
            if (each.get$ref() == null && each.getProperties() == null && each.getRequired() != null) {
                required.addAll(each.getRequired());
            }
        }
        // The method setRequired would ignore properties that another object declares.
        required.forEach(schema::addRequiredItem);
        super.removeUnsupportedSchemasFromAllOf(schema);
    }

    /** Leaves properties beside allOf where they are. The library would forget which inherited ones are required. */
    @Override
    @SuppressWarnings("rawtypes")
    protected Schema processRefactorAllOfWithPropertiesOnly(Schema schema) {
        return schema;
    }
}
