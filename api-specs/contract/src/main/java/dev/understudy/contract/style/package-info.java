/**
 * How values are written where there is no JSON: in paths, queries, headers and cookies.
 *
 * <p>A parameter has a style (OpenAPI, "Style Values"; RFC 6570) and a schema. The text alone does not tell {@code 12}
 * from {@code "12"}, so reading asks the schema's shape and, where that leaves a choice, returns every reading that is
 * possible: the value keeps its schema if one of them does.
 */
package dev.understudy.contract.style;
