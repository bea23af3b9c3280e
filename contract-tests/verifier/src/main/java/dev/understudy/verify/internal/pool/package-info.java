/**
 * Keeps the ids, names and other references that responses showed, and uses them in later requests.
 *
 * <pre>
 *     2xx response ──► ShownValues ──► ValuePool ──► ValueChoice ──► Substitution ──► test case with existing ids
 *                                         ▲
 *                     DELETE, 404, 410 ───┘ removes
 * </pre>
 *
 * <p>A generator can only invent an id. A chain such as project → environment → token works only if each request
 * contains the ids from the responses before it. {@code Reference} names a value: the resource and the attribute that
 * identifies it, such as the {@code id} of a {@code pet}, wherever it is in a path, a query or a body. {@code
 * ValueChoice} chooses the most specific id first, and then the owners that were seen together with it.
 *
 * <p>The choice depends only on the order in which the values were learnt, never on the values, so a run with the same
 * seed chooses the same places. A case that tests a certain value keeps that value.
 *
 * <p>{@code Ownership} distinguishes the resources that the run created from all others. An operation acts on the last
 * resource in its path, so that id decides; {@code OwnParts} adds what belongs to an own resource alone. {@code Chains}
 * records which response showed each value first, so that a finding can be replayed.
 *
 * <p>The id of a resource that the run did not create is used in a write only if the write can be undone, which {@link
 * UndoPlans} decides.
 * Nothing here sends a request.
 */
package dev.understudy.verify.internal.pool;
