/**
 * Finds, for an operation that writes a resource, the operations that read the same resource.
 *
 * <pre>
 *     ProfiledLinks   pairs that the profile names
 *     LinkObjects     links in the document itself (OpenAPI, "Link Object")
 *     SamePathLinks   a PATCH or PUT, and the GET of the same path
 *     SharedIdLinks   an id that is a parameter of both operations, or that is in the response to a POST
 *     BodyIdLinks     a POST whose body contains the id of a resource, and the GET of that resource
 *     Envelopes       the positions of the resource in the bodies of both operations
 * </pre>
 *
 * <p>A {@code WriteReadPair} is a link for which the verifier can generate requests. {@code ResourceRequests} are the
 * requests of such a pair for one resource.
 *
 * <p>If a link is missing, some laws are not tested. If a link is wrong, the report contains false findings. So nothing
 * is guessed: {@code SharedIdLinks} links two operations only if their paths name the same resource and their schemas
 * match, and does not link a write for which several reads qualify. The report does not mention Link Objects that
 * cannot be used, because a server need not satisfy them.
 *
 * <p>Nothing here sends a request.
 */
package dev.understudy.verify.internal.link;
