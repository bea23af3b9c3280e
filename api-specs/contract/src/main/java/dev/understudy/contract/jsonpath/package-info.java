/**
 * JSONPath (RFC 9535): a query selects nodes of a document, each with its location.
 *
 * <p>Overlays select their targets by JSONPath, and the Overlay Specification requires complete support of the RFC. A
 * target that selects slightly more or less than its author meant would change a contract silently.
 *
 * <p>This implementation exists because no Java library implements the RFC. Jayway JsonPath implements an older
 * dialect. snack4-jsonpath 4.0.31 claims to implement the RFC, but evaluates queries such as {@code $.a[?@.b=='k']}
 * incorrectly. With a Kotlin library, each document would have to be converted to the library's own JSON tree, and the
 * Kotlin run-time library would be a dependency.
 *
 * <p>Four parsers share one cursor: one for segments and selectors, one for filters, one for function calls and one for
 * literals. They build records, and these records evaluate the query. Nothing here changes a document, and nothing here
 * knows of overlays.
 */
package dev.understudy.contract.jsonpath;
