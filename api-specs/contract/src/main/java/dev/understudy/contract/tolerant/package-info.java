/**
 * Rewrites the document with the pinned names for generated clients, so that they accept more responses than the contract
 * declares.
 *
 * <pre>
 *     TolerantDocument.main(folder, file)   writes the document from which clients are generated
 *       TolerantResponses                   relaxes the responses of all operations, and declares any other status
 *         TolerantSchema                    relaxes a schema and all schemas that it leads to
 *       RequiredOfParts                     writes what a part of allOf requires of another one so that generators see it
 * </pre>
 *
 * <p>A client should not fail on what its program does not use: a new property, a new value of an enum, an id of another
 * form, a header that an intermediary removed. Requests stay as they are, except for schemas that responses share with
 * them. Nothing here knows a programming language, and the contract that is served and judged stays as it is.
 */
package dev.understudy.contract.tolerant;
