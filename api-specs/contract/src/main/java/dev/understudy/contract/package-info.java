/**
 * The contract, as questions.
 *
 * <p>An OpenAPI document is a tree of JSON; the server and the verifier both want answers: which operation is this
 * request, which statuses may it answer, does this body keep its schema, and if not, where and by which keyword. This
 * package reads documents and answers these questions, once for both, so that what the stand-in promises and what the
 * verifier demands can never be two things.
 *
 * <pre>
 *     Contract.open(file) | named(vendor)      any OpenAPI 3.0 or 3.1 document, with the files that it refers to
 *       .route(method, path)                   the Operation and its path values
 *       .operations()                          each with parameters(), requestBody(), responses(), response(status)
 *       .notChecked()                          what it asks for and nobody judges, by pointer and line
 *     Response, RequestBody, Parameter         headers, contents by media type, styles; each with its DocumentNode
 *     BodySchema.judge(value)                  SchemaFaults: where, which keyword, where the contract says so
 *     style.ParameterReader, ParameterJudge    values that stand in paths, queries, headers, cookies and forms
 * </pre>
 *
 * <p>Below lie {@code syntax} (JSON, media types), {@code document} (files, places, references) and {@code schema}
 * (schemas made ready for the library that judges); {@code style} lies above. Nothing here carries a request or words
 * an error: a fault is a fact, and each reader words it in its own way. Nothing here knows a vendor either; where a
 * document needs correcting, an overlay does it first.
 */
package dev.understudy.contract;
