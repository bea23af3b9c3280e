/**
 * Reads OpenAPI contracts, routes requests to operations and validates values against schemas.
 *
 * <p>The stand-in server and the verifier need the same facts: the operation that a request is for, the statuses that
 * the operation may return, and the schema keywords that a body violates. Both use this package, so they cannot
 * interpret a contract differently.
 *
 * <pre>
 *     Contract.open(file)                      reads an OpenAPI 3.0 or 3.1 document and the files that it references
 *     Contract.named(vendor)                   reads a bundled contract: instantly or well
 *       .route(method, path)                   the Operation and its path values
 *       .operations()                          each with parameters(), requestBody(), responses(), response(status)
 *       .notChecked()                          the parts that are not checked, by JSON pointer and line
 *     Response, RequestBody, Parameter         headers, contents by media type, styles; each with its DocumentNode
 *     CompiledSchema.judge(value)              SchemaFaults: location, keyword, and the keyword's node in the contract
 *     style.ParameterReader, ParameterJudge    values in paths, queries, headers, cookies and forms
 * </pre>
 *
 * <p>This package depends on {@code syntax} (JSON, media types), {@code document} (files, locations, references) and
 * {@code schema} (facts about schemas); {@code style} depends on this package. Nothing here carries a request or writes
 * an error response: a fault is data, from which each caller builds its own response or finding. Apart from the names
 * of the bundled contracts, nothing here knows a vendor either: an overlay corrects a vendor's document before it is
 * read here.
 */
package dev.understudy.contract;
