package dev.understudy.verify.internal.formula;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One of the two schemas of a comparison, with its document. */
public final class SchemaSide {

    private final Documents documents;
    private final CompiledSchema schema;
    private final boolean version30;

    public SchemaSide(Contract contract, CompiledSchema schema) {
        this.documents = contract.documents();
        this.schema = schema;
        this.version30 = contract.root().child("openapi").text("").startsWith("3.0");
    }

    /** Returns the files of the document. */
    public Documents documents() {
        return documents;
    }

    /** Returns the complete schema that is compared. */
    public DocumentNode root() {
        return schema.node();
    }

    /** Returns whether the document has the dialect of OpenAPI 3.0. */
    public boolean isVersion30() {
        return version30;
    }

    /** Returns the keyword that excludes a property from the direction of the values. */
    public String excludingKeyword() {
        return schema.direction().excludingKeyword();
    }

    /** Returns the target of a reference in a schema; empty if it cannot be resolved. */
    public Optional<DocumentNode> target(DocumentNode from, String keyword) {
        return resolve(from, from.child(keyword).text(""));
    }

    private Optional<DocumentNode> resolve(DocumentNode from, String reference) {
        try {
            return Optional.of(documents.resolve(from, reference));
        } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the schema that a mapping of a discriminator names: a component, or the target of a reference. */
    Optional<DocumentNode> mapped(DocumentNode mapping) {
        DocumentNode component =
                mapping.document().root().child("components").child("schemas").child(mapping.text(""));
        return component.exists() ? Optional.of(component) : resolve(mapping, mapping.text(""));
    }

    /** Returns the only schema that a dynamic reference can mean; empty if several anchors have its name. */
    public Optional<DocumentNode> dynamicTarget(DocumentNode from) {
        Optional<DocumentNode> target = target(from, "$dynamicRef");
        String name = target.map(node -> node.child("$dynamicAnchor").text("")).orElse("");
        Collection<DocumentNode> anchors = documents.dynamicAnchors(name).values();
        return name.isEmpty() || anchors.size() == 1 ? target : Optional.empty();
    }

    /** Returns whether the validator accepts a value under a schema of the document. */
    public boolean accepts(DocumentNode node, JsonNode value) {
        return schema.schemaAt(node).judge(value).isEmpty();
    }

    /** Returns the schema for validating values. */
    public CompiledSchema schema() {
        return schema;
    }
}
