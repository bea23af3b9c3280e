package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The schemas that are judging one and the same value at the moment, the innermost first. */
final class InPlace {

    // Keywords that hand their own value on, rather than a part of it (JSON Schema 2020-12 core, section 10.2).
    private static final Set<String> APPLICATORS = Set.of(
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

    private InPlace() {}

    static List<Schema> schemas(ExecutionContext context) {
        List<Schema> found = new ArrayList<>();
        Iterator<Schema> schemas = context.getEvaluationSchema().descendingIterator();
        Iterator<Object> keywords = context.getEvaluationSchemaPath().descendingIterator();
        // The innermost keyword is the one that asks.
        keywords.next();
        do {
            found.add(schemas.next());
        } while (schemas.hasNext() && keywords.hasNext() && APPLICATORS.contains(keywords.next()));
        return found;
    }
}
