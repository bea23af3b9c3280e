/**
 * Finds out which operation shows what another writes, as far as the contract shows it.
 *
 * <pre>
 *     ProfiledLinks   what a profile names
 *     LinkObjects     what the document links itself (OpenAPI, "Link Object")
 *     SamePath        a PATCH or a PUT and the GET of one path
 *     SharedId        an id: of a parameter that both have, or in the answer to what creates
 *     Wrappings       where the thing stands in what is written and in what is read
 *     BodyId          what a POST names itself, and could write over
 * </pre>
 *
 * <p>A {@code WriteReadPair} is a link whose requests can be made, and {@code ResourceRequests} are those requests for one
 * resource.
 *
 * <p>A link that is not found costs a law that is not tried; a false one is a false accusation. So nothing is guessed:
 * two operations are linked only if they speak of one thing by their paths and show it by one schema, and not at all
 * where there are two to choose from. A Link Object asks nothing of a server, so one that is of no use here is nothing
 * that went unchecked.
 *
 * <p>Nothing here sends a request.
 */
package dev.understudy.verify.internal.link;
