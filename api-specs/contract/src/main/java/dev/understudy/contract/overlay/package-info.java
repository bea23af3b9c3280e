/**
 * OpenAPI Overlays, versions 1.0 and 1.1: corrections of a document that nobody here may edit.
 *
 * <p>An overlay is a list of actions; each names places in the document by a JSONPath query and updates, removes or
 * fills them with a copy. Read strictly once ({@link dev.understudy.contract.overlay.Overlay#read}), it can be applied
 * to any document; the document given stays as it is.
 *
 * <p>Two things are stricter than the specification. It lets an action whose target matches nothing pass in silence;
 * here that is an error, because it is how a correction gets lost when the vendor changes the document beneath it. And
 * an action without update, copy or removal is refused rather than ignored. For overlays of version 1.0 the merging
 * rules of 1.1 hold, which allow more and say more clearly what they do.
 *
 * <p>Nothing here knows OpenAPI: an overlay is about trees, as the specification says itself.
 */
package dev.understudy.contract.overlay;
