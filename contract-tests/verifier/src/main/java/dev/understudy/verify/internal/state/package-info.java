/**
 * Records the changes that a run makes on a server, and undoes them.
 *
 * <pre>
 *     case ──► Admission.Rule ──► Send | SendInstead | Withhold
 *                  │ undo
 *                  ▼
 *               UndoLog ──► rollback, newest first ──► changes that could not be undone
 * </pre>
 *
 * <p>Before a request is sent that may change the server, the rules decide whether and how the change can be undone.
 * {@code DeleteRule} redirects a DELETE to a resource that the run created, unless the profile marks its own resource
 * as disposable. {@code OverwriteRule} withholds a POST whose body contains the id of an existing resource that could
 * not be restored. {@code OwnershipRule} sends a write that nothing could undo only to resources of the run. {@code
 * SnapshotRule} reads a resource before a PATCH or a PUT changes it. {@code CreationRule} adds created resources to the
 * undo log when the response arrives, before another request can be sent. {@code LastingChangeRule} adds what nothing
 * can undo, so that the report lists it.
 *
 * <p>State laws and shrinking send through the same {@link dev.understudy.verify.internal.state.UndoableSession}. Apart
 * from reads, only requests that undo something are sent without the rules. The requests that are sent after the
 * rollback, to reach a rate limit, are not undone.
 *
 * <p>Nothing here decides what is sent next, or how much.
 */
package dev.understudy.verify.internal.state;
