/**
 * JSONPath as RFC 9535 has it: a query selects nodes of a document, each with its place.
 *
 * <p>Overlays name their targets in this language, and the Overlay Specification demands the whole of it: a target that
 * selects a little more or less than its author meant changes a contract silently. It is written here because no Java
 * library holds the RFC: Jayway JsonPath is an older dialect, and the one that claims the RFC, snack4-jsonpath 4.0.31,
 * answered 62 of 115 probes wrongly, {@code $.a[?@.b=='k']} among them. The one in Kotlin works on trees of Kotlin's own
 * and would bring its run time along.
 *
 * <p>Reading is three parsers on one cursor: of segments and selectors, of filters, of literals. What they build are
 * records that select for themselves, so that there is no interpreter beside them. Nothing here changes a document, and
 * nothing here knows of overlays.
 */
package dev.understudy.contract.jsonpath;
