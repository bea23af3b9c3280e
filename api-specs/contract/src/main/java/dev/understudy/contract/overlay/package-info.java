/**
 * OpenAPI Overlays, versions 1.0 and 1.1: corrections to a document that must not be edited.
 *
 * <p>An overlay is a list of actions. Each action selects nodes of the document by a JSONPath query and updates them,
 * removes them, or merges a copy of another node into them. {@link dev.understudy.contract.overlay.Overlay#read}
 * rejects invalid overlays. A valid overlay can be applied to any document; the result is a changed copy.
 *
 * <p>Two rules are stricter than the specification. The specification allows an action whose target matches nothing;
 * here that is an error, because otherwise a correction would be lost silently when the vendor changes the document. An
 * action without update, copy or remove is rejected, not ignored. Overlays of version 1.0 are merged by the rules of
 * 1.1, which allow more and are more precise.
 *
 * <p>Nothing here knows OpenAPI: the specification defines actions for trees, so an overlay can change any tree.
 */
package dev.understudy.contract.overlay;
