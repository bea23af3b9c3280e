/**
 * The contract, as questions.
 *
 * <p>An OpenAPI document is a tree of JSON; the server and the verifier both want answers: which operation is this
 * request, which statuses may it answer, does this body keep its schema, and if not, where and by which keyword. This
 * package reads documents and answers these questions, once for both, so that what the stand-in promises and what the
 * verifier demands can never be two things.
 *
 * <p>Nothing here carries a request or words an error: a fault is a fact ({@link dev.understudy.contract.SchemaFault}),
 * and each reader words it in its own way. Nothing here knows a vendor either; where a document needs correcting, an
 * overlay does it before it is read.
 */
package dev.understudy.contract;
