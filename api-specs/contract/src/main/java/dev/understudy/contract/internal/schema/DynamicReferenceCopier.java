package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnresolvedReferenceException;
import tools.jackson.databind.node.ObjectNode;

/** Copies a {@code $dynamicRef} with all its possible targets (JSON Schema 2020-12 core, section 8.2.3.2). */
final class DynamicReferenceCopier {

    private final SchemaBundle bundle;

    DynamicReferenceCopier(SchemaBundle bundle) {
        this.bundle = bundle;
    }

    void copyTo(ObjectNode copy, DocumentNode node) {
        String reference = node.text("");
        try {
            DocumentNode target = bundle.documents().resolve(node, reference);
            ObjectNode dynamic = copy.putObject("$dynamicRef").put("target", bundle.reference(target));
            String anchor = reference.substring(reference.indexOf('#') + 1);
            // The dynamic scope matters only if the target has a $dynamicAnchor with the name in the reference.
            if (target.child("$dynamicAnchor").text("").equals(anchor)) {
                ObjectNode byResource = dynamic.putObject("byResource");
                bundle.documents()
                        .dynamicAnchors(anchor)
                        .forEach((resource, anchored) ->
                                byResource.put(DynamicScope.resourceKey(resource), bundle.reference(anchored)));
            }
        } catch (UnresolvedReferenceException e) {
            bundle.addNotChecked(node, "the reference " + e.getMessage());
        }
    }
}
