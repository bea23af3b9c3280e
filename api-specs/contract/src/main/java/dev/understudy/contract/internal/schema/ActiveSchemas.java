package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Finds the schemas that the library is currently applying to one value: the schema of the keyword that it evaluates,
 * and the schemas around that schema that apply to the same value. The innermost schema comes first.
 */
final class ActiveSchemas {

    // Keywords that apply a subschema to the same value rather than to a part of it (JSON Schema 2020-12 core, section
    // 10.2).
    private static final Set<String> IN_PLACE_APPLICATORS = Set.of(
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "$ref",
            "$dynamicRef",
            "$recursiveRef",
            "dependentSchemas",
            "dependencies",
            "discriminator");

    private ActiveSchemas() {}

    static List<Schema> ofCurrentValue(ExecutionContext context) {
        List<Schema> found = new ArrayList<>();
        Iterator<Schema> schemas = context.getEvaluationSchema().descendingIterator();
        Iterator<Object> keywords = context.getEvaluationSchemaPath().descendingIterator();
        // The last keyword is the one that the library evaluates. Each keyword before it leads from its schema to the
        // next inner schema.
        keywords.next();
        do {
            found.add(schemas.next());
        } while (schemas.hasNext() && keywords.hasNext() && IN_PLACE_APPLICATORS.contains(keywords.next()));
        return found;
    }
}
