package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.OpenAPINormalizer;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Keeps what openapi-generator would lose of a contract while it prepares it: what a part of allOf requires of the others,
 * as in {@code allOf: [{$ref: …}, {required: […]}]}; and where null is allowed, and where it is not.
 *
 * <p>It is public because openapi-generator creates it by the name of its class.
 */
public final class AllOfNormalizer extends OpenAPINormalizer {

    private final boolean isVersion31;
    private final Set<Schema<?>> separated = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Creates the step that prepares a contract for the generators. */
    public AllOfNormalizer(OpenAPI contract, Map<String, String> rules) {
        super(contract, rules);
        isVersion31 = contract.getSpecVersion() == SpecVersion.V31;
    }

    static void useIn(CodegenConfig generator) {
        generator.openapiNormalizer().put("NORMALIZER_CLASS", AllOfNormalizer.class.getName());
    }

    @Override
    @SuppressWarnings("rawtypes") // The library passes raw types.
    public Schema normalizeSchema(Schema schema, Set<Schema> visited) {
        if (schema != null && isVersion31 && separated.add(schema)) {
            separateAlternatives(schema);
        }
        Schema<?> normalized = super.normalizeSchema(schema, visited);
        if (normalized != null) {
            keepNull(normalized);
        }
        return normalized;
    }

    /**
     * Replaces the alternatives of a union by copies. The parser uses one object for equal schemas of a contract in version
     * 3.1, and the library says in that object that null is one of the alternatives.
     */
    @SuppressWarnings("rawtypes")
    private static void separateAlternatives(Schema<?> union) {
        for (List<Schema> alternatives : Arrays.asList(union.getOneOf(), union.getAnyOf())) {
            if (alternatives != null) {
                alternatives.replaceAll(each -> ModelUtils.cloneSchema(each, true));
            }
        }
    }

    private static void keepNull(Schema<?> schema) {
        // The library does not see the null of a list of types if it has removed all parts beside it.
        if (allOf(schema).isEmpty()
                && NamedSchemas.types(schema).size() > 1
                && NamedSchemas.types(schema).contains("null")) {
            schema.setNullable(true);
        }
        // The library replaces a schema by its single part, unless the part is a reference.
        if (Boolean.TRUE.equals(schema.getNullable())
                && allOf(schema).size() == 1
                && allOf(schema).get(0).get$ref() == null) {
            allOf(schema).get(0).setNullable(true);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected Schema normalizeAllOf(Schema schema, Set<Schema> visited) {
        normalizeParts(schema, visited);
        return super.normalizeAllOf(schema, visited);
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected Schema normalizeAllOfWithProperties(Schema schema, Set<Schema> visited) {
        normalizeParts(schema, visited);
        return super.normalizeAllOfWithProperties(schema, visited);
    }

    /** Replaces each part by its normal form, which may be another object. The library would drop that. */
    @SuppressWarnings("rawtypes")
    private void normalizeParts(Schema<?> schema, Set<Schema> visited) {
        schema.getAllOf().replaceAll(part -> normalizeSchema(part, visited));
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected void removeUnsupportedSchemasFromAllOf(Schema schema) {
        Set<String> required = new LinkedHashSet<>();
        for (Schema<?> each : allOf(schema)) {
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

    @SuppressWarnings("rawtypes")
    private static List<Schema> allOf(Schema<?> schema) {
        return schema.getAllOf() == null ? List.of() : schema.getAllOf();
    }
}
