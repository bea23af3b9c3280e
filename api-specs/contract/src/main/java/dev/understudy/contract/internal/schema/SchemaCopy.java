package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnresolvedReference;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Copies a schema of the contract into the book: what can be judged in words of one dialect, the rest listed. */
final class SchemaCopy {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // Where less is judged inside of these, more is refused outside of them.
    private static final Set<String> TURNING = Set.of("not", "oneOf", "if", "contains");

    private final SchemaBook book;
    private final DocumentNode entry;
    private final LeafCopy leaves;
    private int gaps;

    private SchemaCopy(SchemaBook book, DocumentNode entry) {
        this.book = book;
        this.entry = entry;
        this.leaves = new LeafCopy(book);
    }

    /** The copy of a schema that stands for itself, with its dialect written on it where it needs that. */
    static JsonNode of(DocumentNode entry, SchemaBook book) {
        DialectName dialect = DialectOf.node(entry, book);
        JsonNode copy = new SchemaCopy(book, entry).schema(entry, dialect, true);
        if (copy instanceof ObjectNode object && !dialect.isRead2020()) {
            object.put("$schema", dialect.uri());
        }
        return copy;
    }

    /** With whether it judges the same value as the entry, rather than a part of it. */
    private JsonNode schema(DocumentNode node, DialectName inherited, boolean inPlace) {
        if (node.value().isBoolean()) {
            return node.value();
        }
        if (!node.value().isObject()) {
            book.addNotChecked(node, "a schema is an object or a boolean");
            return NODES.booleanNode(true);
        }
        DialectName dialect = DialectOf.own(node, book).orElse(inherited);
        ObjectNode copy = NODES.objectNode();
        if (dialect != inherited && !dialect.isRead2020()) {
            copy.put("$schema", dialect.uri());
        }
        if (node.value().path("$ref").isString() && dialect.ignoresNeighboursOfReferences()) {
            keyword(copy, node, "$ref", dialect, inPlace);
            return copy;
        }
        node.value().propertyNames().forEach(keyword -> keyword(copy, node, keyword, dialect, inPlace));
        if (dialect == DialectName.OPENAPI_3_0) {
            OpenApi30.rephrase(copy);
        }
        return copy;
    }

    private void keyword(
            ObjectNode copy, DocumentNode schema, String keyword, DialectName dialect, boolean schemaInPlace) {
        DocumentNode node = schema.child(keyword);
        KeywordKind kind = KeywordKind.of(keyword, dialect);
        if (!kind.fits(node.value())) {
            book.addNotChecked(node, "behind '" + keyword + "' should stand " + kind.expected());
            return;
        }
        boolean inPlace = schemaInPlace && KeywordKind.isInPlace(keyword);
        int gapsBefore = gaps;
        switch (kind) {
            case SCHEMA -> copy.set(keyword, schema(node, dialect, inPlace));
            case SCHEMAS -> copy.set(keyword, schemas(node, dialect, inPlace));
            case SCHEMA_OR_SCHEMAS ->
                copy.set(
                        keyword, node.value().isArray() ? schemas(node, dialect, false) : schema(node, dialect, false));
            case NAMED_SCHEMAS -> copy.set(keyword, named(node, keyword, dialect, inPlace));
            case DEPENDENCIES -> copy.set(keyword, dependencies(node, dialect, inPlace));
            case DISCRIMINATOR -> new DiscriminatorCopy(book).into(copy, schema);
            case REFERENCE -> reference(copy, node, inPlace);
            case DYNAMIC_REFERENCE -> new DynamicReferenceCopy(book).into(copy, node);
            case UNKNOWN -> book.addNotChecked(node, "'" + keyword + "' is no keyword of " + dialect.uri());
            default -> leaves.into(copy, keyword, kind, node);
        }
        if (gaps > gapsBefore && TURNING.contains(keyword)) {
            copy.remove(keyword);
            book.addNotChecked(node, "'" + keyword + "' holds something that is not judged");
        }
    }

    private ArrayNode schemas(DocumentNode node, DialectName dialect, boolean inPlace) {
        ArrayNode copies = NODES.arrayNode();
        node.elements().forEach(element -> copies.add(schema(element, dialect, inPlace)));
        return copies;
    }

    private ObjectNode named(DocumentNode node, String keyword, DialectName dialect, boolean inPlace) {
        ObjectNode copies = NODES.objectNode();
        node.members().forEach((name, member) -> {
            boolean readable = !keyword.equals("patternProperties") || leaves.isPattern(member, name);
            // A pattern that cannot be read may be any property's, so that none counts as additional.
            copies.set(readable ? name : ".*", readable ? schema(member, dialect, inPlace) : NODES.booleanNode(true));
        });
        return copies;
    }

    private ObjectNode dependencies(DocumentNode node, DialectName dialect, boolean inPlace) {
        ObjectNode copies = NODES.objectNode();
        for (Map.Entry<String, DocumentNode> member : node.members().entrySet()) {
            JsonNode names = member.getValue().value();
            copies.set(member.getKey(), names.isArray() ? names : schema(member.getValue(), dialect, inPlace));
        }
        return copies;
    }

    private void reference(ObjectNode copy, DocumentNode node, boolean inPlace) {
        try {
            DocumentNode target = book.documents().resolve(node, node.text(""));
            if (!inPlace || book.handsOn(entry, target)) {
                copy.put("$ref", book.reference(target));
                return;
            }
            book.addNotChecked(node, "the reference leads back to where it stands, without end");
        } catch (UnresolvedReference e) {
            book.addNotChecked(node, "the reference " + e.getMessage());
        }
        gaps++;
        copy.put("$ref", SchemaBook.ANYTHING);
    }
}
