package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnresolvedReferenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Copies the keywords of a schema that can be judged into the bundle, and lists the others as not checked. */
final class SchemaCopier {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaBundle bundle;
    private final DocumentNode entry;
    private final LeafCopier leaves;
    // The entry itself for each assertion that is left out, and the targets of its references.
    private final List<DocumentNode> weakeners = new ArrayList<>();

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
            weaken(node, "a schema must be an object or a boolean");
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
            weaken(node, "'" + keyword + "' must be " + kind.expected());
            return;
        }
        boolean inPlace = schemaInPlace && KeywordKind.isInPlace(keyword);
        int weakenersBefore = weakeners.size();
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
            case UNKNOWN -> copyUnknown(node, keyword, dialect);
            default -> {
                if (!leaves.copyTo(copy, keyword, kind, node)) {
                    weaken();
                }
            }
        }
        List<DocumentNode> inside = List.copyOf(weakeners.subList(weakenersBefore, weakeners.size()));
        NonMonotonicKeyword.of(keyword)
                .filter(any -> !inside.isEmpty())
                .ifPresent(found ->
                        bundle.weakened().addDependent(inside, () -> found.relax(copy, dialect, node, bundle)));
    }

    // A keyword of a later dialect is most likely meant as an assertion.
    private void copyUnknown(DocumentNode node, String keyword, DialectName dialect) {
        bundle.addNotChecked(node, "'" + keyword + "' is not a keyword of " + dialect.uri());
        if (KeywordKind.of(keyword, DialectName.DRAFT_2020_12) != KeywordKind.ANNOTATION) {
            weaken();
        }
    }

    private void weaken(DocumentNode node, String reason) {
        bundle.addNotChecked(node, reason);
        weaken();
    }

    private void weaken() {
        weakeners.add(entry);
        bundle.weakened().add(entry);
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
            if (!readable) {
                weaken();
            }
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
                weakeners.add(target);
                bundle.weakened().addReference(entry, target);
                return;
            }
            bundle.addNotChecked(node, "the reference leads back to itself in an endless cycle");
        } catch (UnresolvedReferenceException e) {
            bundle.addNotChecked(node, "the reference " + e.getMessage());
        }
        weaken();
        copy.put("$ref", SchemaBundle.ANYTHING);
    }
}
