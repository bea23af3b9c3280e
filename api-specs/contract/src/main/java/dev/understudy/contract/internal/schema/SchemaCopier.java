package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnresolvedReferenceException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Copies the keywords of a schema that can be judged into the bundle, and lists the others as not checked. */
final class SchemaCopier {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // If a schema inside one of these keywords accepts too much, the keyword itself may reject too much.
    private static final Set<String> NON_MONOTONIC = Set.of("not", "oneOf", "if", "contains");

    private final SchemaBundle bundle;
    private final DocumentNode entry;
    private final LeafCopier leaves;
    // References that were replaced by a schema that accepts anything.
    private int replacedReferences;

    private SchemaCopier(SchemaBundle bundle, DocumentNode entry) {
        this.bundle = bundle;
        this.entry = entry;
        this.leaves = new LeafCopier(bundle);
    }

    /**
     * Copies the schema of an entry of the bundle. The copy has a {@code $schema} if its dialect cannot be judged as
     * JSON Schema 2020-12.
     */
    static JsonNode copy(DocumentNode entry, SchemaBundle bundle) {
        DialectName dialect = DialectDetector.dialectOf(entry, bundle);
        JsonNode copy = new SchemaCopier(bundle, entry).copySchema(entry, dialect, true);
        if (copy instanceof ObjectNode object && !dialect.isJudgedAs2020()) {
            object.put("$schema", dialect.uri());
        }
        return copy;
    }

    // inPlace: whether the schema applies to the same value as the entry rather than to a part of it.
    private JsonNode copySchema(DocumentNode node, DialectName inherited, boolean inPlace) {
        if (node.value().isBoolean()) {
            return node.value();
        }
        if (!node.value().isObject()) {
            bundle.addNotChecked(node, "a schema must be an object or a boolean");
            return NODES.booleanNode(true);
        }
        DialectName dialect = DialectDetector.declaredDialect(node, bundle).orElse(inherited);
        ObjectNode copy = NODES.objectNode();
        if (dialect != inherited && !dialect.isJudgedAs2020()) {
            copy.put("$schema", dialect.uri());
        }
        if (node.value().path("$ref").isString() && dialect.ignoresSiblingsOfRef()) {
            copyKeyword(copy, node, "$ref", dialect, inPlace);
            return copy;
        }
        node.value().propertyNames().forEach(keyword -> copyKeyword(copy, node, keyword, dialect, inPlace));
        if (dialect == DialectName.OPENAPI_3_0) {
            OpenApi30Converter.convert(copy);
        }
        return copy;
    }

    private void copyKeyword(
            ObjectNode copy, DocumentNode schema, String keyword, DialectName dialect, boolean schemaInPlace) {
        DocumentNode node = schema.child(keyword);
        KeywordKind kind = KeywordKind.of(keyword, dialect);
        if (!kind.fits(node.value())) {
            bundle.addNotChecked(node, "'" + keyword + "' must be " + kind.expected());
            return;
        }
        boolean inPlace = schemaInPlace && KeywordKind.isInPlace(keyword);
        int replacedBefore = replacedReferences;
        switch (kind) {
            case SCHEMA -> copy.set(keyword, copySchema(node, dialect, inPlace));
            case SCHEMAS -> copy.set(keyword, copySchemas(node, dialect, inPlace));
            case SCHEMA_OR_SCHEMAS ->
                copy.set(
                        keyword,
                        node.value().isArray() ? copySchemas(node, dialect, false) : copySchema(node, dialect, false));
            case NAMED_SCHEMAS -> copy.set(keyword, copyNamedSchemas(node, keyword, dialect, inPlace));
            case DEPENDENCIES -> copy.set(keyword, copyDependencies(node, dialect, inPlace));
            case DISCRIMINATOR -> new DiscriminatorCopier(bundle).copyTo(copy, schema);
            case REFERENCE -> copyReference(copy, node, inPlace);
            case DYNAMIC_REFERENCE -> new DynamicReferenceCopier(bundle).copyTo(copy, node);
            case UNKNOWN -> bundle.addNotChecked(node, "'" + keyword + "' is not a keyword of " + dialect.uri());
            default -> leaves.copyTo(copy, keyword, kind, node);
        }
        if (replacedReferences > replacedBefore && NON_MONOTONIC.contains(keyword)) {
            copy.remove(keyword);
            bundle.addNotChecked(node, "'" + keyword + "' contains a schema that is not judged");
        }
    }

    private ArrayNode copySchemas(DocumentNode node, DialectName dialect, boolean inPlace) {
        ArrayNode copies = NODES.arrayNode();
        node.elements().forEach(element -> copies.add(copySchema(element, dialect, inPlace)));
        return copies;
    }

    private ObjectNode copyNamedSchemas(DocumentNode node, String keyword, DialectName dialect, boolean inPlace) {
        ObjectNode copies = NODES.objectNode();
        node.members().forEach((name, member) -> {
            boolean readable = !keyword.equals("patternProperties") || leaves.isReadablePattern(member, name);
            // A pattern that cannot be read might match any property, so no property may count as additional.
            copies.set(
                    readable ? name : ".*", readable ? copySchema(member, dialect, inPlace) : NODES.booleanNode(true));
        });
        return copies;
    }

    private ObjectNode copyDependencies(DocumentNode node, DialectName dialect, boolean inPlace) {
        ObjectNode copies = NODES.objectNode();
        for (Map.Entry<String, DocumentNode> member : node.members().entrySet()) {
            JsonNode names = member.getValue().value();
            copies.set(member.getKey(), names.isArray() ? names : copySchema(member.getValue(), dialect, inPlace));
        }
        return copies;
    }

    private void copyReference(ObjectNode copy, DocumentNode node, boolean inPlace) {
        try {
            DocumentNode target = bundle.documents().resolve(node, node.text(""));
            if (!inPlace || bundle.addInPlaceReference(entry, target)) {
                copy.put("$ref", bundle.reference(target));
                return;
            }
            bundle.addNotChecked(node, "the reference leads back to itself in an endless cycle");
        } catch (UnresolvedReferenceException e) {
            bundle.addNotChecked(node, "the reference " + e.getMessage());
        }
        replacedReferences++;
        copy.put("$ref", SchemaBundle.ANYTHING);
    }
}
