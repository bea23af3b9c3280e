package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Derives invalid bodies from a valid one: each violates one keyword of the schema at one location. */
final class InvalidBodies {

    private final ApplicableSchemas applicableSchemas;
    private final KeywordViolations keywords;
    private final Set<InvalidBody> bodies = new LinkedHashSet<>();
    private final JsonNode body;

    private InvalidBodies(Documents documents, JsonNode body) {
        this.applicableSchemas = new ApplicableSchemas(documents);
        this.keywords = new KeywordViolations(documents);
        this.body = body;
    }

    static Set<InvalidBody> of(Documents documents, DocumentNode schema, JsonNode body) {
        InvalidBodies derivation = new InvalidBodies(documents, body);
        derivation.walk(schema, body, JsonPointer.empty());
        return derivation.bodies;
    }

    private void walk(DocumentNode schema, JsonNode value, JsonPointer at) {
        // In OpenAPI 3.0, nullable next to a composition allows null, whatever the composed schemas require.
        boolean nullable = schema.child("nullable").isTrue();
        for (DocumentNode applicable : applicableSchemas.of(schema, value)) {
            boolean inBranch = isBranch(applicable, schema);
            for (Map.Entry<String, DocumentNode> keyword : applicable.members().entrySet()) {
                // A value that violates type, enum or const of one branch may satisfy another branch. For oneOf and
                // anyOf, KeywordViolations returns values that violate all branches.
                if (!inBranch || !Set.of("type", "enum", "const").contains(keyword.getKey())) {
                    keywords.of(applicable, keyword.getKey(), value).stream()
                            .filter(invalid -> !nullable || !invalid.isNull())
                            .forEach(invalid -> add(keyword.getKey(), at, invalid));
                }
            }
            children(applicable, value).forEach(child -> walk(child.schema, child.value, at.append(child.step)));
        }
    }

    private void add(String keyword, JsonPointer at, JsonNode invalid) {
        bodies.add(new InvalidBody(keyword, at.toString(), TreeEdit.replace(body, at, invalid)));
    }

    private boolean isBranch(DocumentNode applicable, DocumentNode schema) {
        return applicableSchemas.of(schema).stream()
                .filter(union ->
                        union.child("oneOf").exists() || union.child("anyOf").exists())
                .anyMatch(union -> !applicableSchemas.of(schema).contains(applicable));
    }

    /**
     * A property or an element of a value.
     *
     * @param schema one schema that applies to the property or element
     * @param value the value of the property or element
     * @param step JSON pointer to the property or element, relative to the object or array
     */
    record Child(DocumentNode schema, JsonNode value, JsonPointer step) {}

    /** Returns the properties or elements of a value, each with a subschema of the given schema that applies to it. */
    static List<Child> children(DocumentNode parent, JsonNode value) {
        return value.isObject() ? properties(parent, value) : elements(parent, value);
    }

    private static List<Child> properties(DocumentNode parent, JsonNode value) {
        List<Child> children = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            JsonPointer step = JsonPointer.empty().appendProperty(property.getKey());
            schemas(parent, property.getKey())
                    .forEach(schema -> children.add(new Child(schema, property.getValue(), step)));
        }
        return children;
    }

    private static List<DocumentNode> schemas(DocumentNode parent, String name) {
        List<DocumentNode> schemas = new ArrayList<>();
        if (parent.child("properties").child(name).exists()) {
            schemas.add(parent.child("properties").child(name));
        }
        parent.child("patternProperties").members().forEach((pattern, schema) -> {
            if (Pattern.compile(pattern).matcher(name).find()) {
                schemas.add(schema);
            }
        });
        if (schemas.isEmpty() && parent.child("additionalProperties").value().isObject()) {
            schemas.add(parent.child("additionalProperties"));
        }
        return schemas;
    }

    private static List<Child> elements(DocumentNode parent, JsonNode value) {
        List<Child> children = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            DocumentNode items = parent.child("items");
            DocumentNode positional = (items.value().isArray() ? items : parent.child("prefixItems")).child(i);
            DocumentNode schema = positional.exists() ? positional : items;
            if (schema.value().isObject()) {
                children.add(new Child(schema, value.get(i), JsonPointer.empty().appendIndex(i)));
            }
        }
        return children;
    }
}
