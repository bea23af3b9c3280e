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

/** Breaks a body in every keyword of its schema, at every place, one at a time. */
final class BodyBreaker {

    private final Parts parts;
    private final KeywordBreaker keywords;
    private final Set<Broken> broken = new LinkedHashSet<>();
    private final JsonNode body;

    private BodyBreaker(Documents documents, JsonNode body) {
        this.parts = new Parts(documents);
        this.keywords = new KeywordBreaker(documents);
        this.body = body;
    }

    static Set<Broken> breakAll(Documents documents, DocumentNode schema, JsonNode body) {
        BodyBreaker breaker = new BodyBreaker(documents, body);
        breaker.walk(schema, body, JsonPointer.empty());
        return breaker.broken;
    }

    private void walk(DocumentNode schema, JsonNode value, JsonPointer at) {
        // In OpenAPI 3.0, nullable beside a composition lets null pass, whatever the parts say.
        boolean nullable = schema.child("nullable").isTrue();
        for (DocumentNode part : parts.of(schema, value)) {
            boolean ofBranch = isBranch(part, schema);
            for (Map.Entry<String, DocumentNode> keyword : part.members().entrySet()) {
                // Another branch may take what is of no use to this one; the union itself is broken as a whole.
                if (!ofBranch || !Set.of("type", "enum", "const").contains(keyword.getKey())) {
                    keywords.breakOne(part, keyword.getKey(), value).stream()
                            .filter(wrong -> !nullable || !wrong.isNull())
                            .forEach(wrong -> add(keyword.getKey(), at, wrong));
                }
            }
            children(part, value).forEach(child -> walk(child.schema, child.value, at.append(child.step)));
        }
    }

    private void add(String keyword, JsonPointer at, JsonNode wrong) {
        broken.add(new Broken(keyword, at.toString(), Edit.replace(body, at, wrong)));
    }

    private boolean isBranch(DocumentNode part, DocumentNode schema) {
        return parts.of(schema).stream()
                .filter(whole ->
                        whole.child("oneOf").exists() || whole.child("anyOf").exists())
                .anyMatch(whole -> !parts.of(schema).contains(part));
    }

    /** One schema that applies to one part of a value. */
    record Child(DocumentNode schema, JsonNode value, JsonPointer step) {}

    /** The parts of a value with the schemas that a schema has for them. */
    static List<Child> children(DocumentNode part, JsonNode value) {
        return value.isObject() ? properties(part, value) : elements(part, value);
    }

    private static List<Child> properties(DocumentNode part, JsonNode value) {
        List<Child> children = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            JsonPointer step = JsonPointer.empty().appendProperty(property.getKey());
            schemas(part, property.getKey())
                    .forEach(schema -> children.add(new Child(schema, property.getValue(), step)));
        }
        return children;
    }

    private static List<DocumentNode> schemas(DocumentNode part, String name) {
        List<DocumentNode> schemas = new ArrayList<>();
        if (part.child("properties").child(name).exists()) {
            schemas.add(part.child("properties").child(name));
        }
        part.child("patternProperties").members().forEach((pattern, schema) -> {
            if (Pattern.compile(pattern).matcher(name).find()) {
                schemas.add(schema);
            }
        });
        if (schemas.isEmpty() && part.child("additionalProperties").value().isObject()) {
            schemas.add(part.child("additionalProperties"));
        }
        return schemas;
    }

    private static List<Child> elements(DocumentNode part, JsonNode value) {
        List<Child> children = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            DocumentNode items = part.child("items");
            DocumentNode positional = (items.value().isArray() ? items : part.child("prefixItems")).child(i);
            DocumentNode schema = positional.exists() ? positional : items;
            if (schema.value().isObject()) {
                children.add(new Child(schema, value.get(i), JsonPointer.empty().appendIndex(i)));
            }
        }
        return children;
    }
}
