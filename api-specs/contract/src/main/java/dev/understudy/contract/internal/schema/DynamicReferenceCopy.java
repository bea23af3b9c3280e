package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnresolvedReference;
import tools.jackson.databind.node.ObjectNode;

/** Copies a {@code $dynamicRef} with all the targets that it can have (JSON Schema 2020-12 core, section 8.2.3.2). */
final class DynamicReferenceCopy {

    private final SchemaBook book;

    DynamicReferenceCopy(SchemaBook book) {
        this.book = book;
    }

    void into(ObjectNode copy, DocumentNode node) {
        String reference = node.text("");
        try {
            DocumentNode target = book.documents().resolve(node, reference);
            ObjectNode dynamic = copy.putObject("$dynamicRef").put("target", book.reference(target));
            String anchor = reference.substring(reference.indexOf('#') + 1);
            // Only where the plain target is a dynamic anchor of that name does the way there matter.
            if (target.child("$dynamicAnchor").text("").equals(anchor)) {
                ObjectNode byResource = dynamic.putObject("byResource");
                book.documents()
                        .dynamicAnchors(anchor)
                        .forEach((resource, anchored) ->
                                byResource.put(DynamicScope.name(resource), book.reference(anchored)));
            }
        } catch (UnresolvedReference e) {
            book.addNotChecked(node, "the reference " + e.getMessage());
        }
    }
}
