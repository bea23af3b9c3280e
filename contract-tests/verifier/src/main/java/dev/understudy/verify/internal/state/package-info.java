/**
 * Keeps what a run changes on a server, and undoes it.
 *
 * <pre>
 *     case ──► Admission.Rule ──► Send | SendInstead | Withhold
 *                  │ undo
 *                  ▼
 *               UndoLog ──► rollback, newest first; what is left
 * </pre>
 *
 * <p>No write is sent before a rule has decided what undoes it: {@code DeleteRule} redirects a DELETE to what the run
 * created, {@code NamedResourceRule} holds back a POST that could overwrite what its body names, {@code SnapshotRule} reads
 * what a PATCH or a PUT is about to change, and {@code CreationRule} completes the log by what an answer names, under the
 * lock under which the answer was received. State laws and shrinking send through the same
 * {@link dev.understudy.verify.internal.state.UndoableSession}. Only the rollback itself sends writes that the rules do not see, and
 * what is sent after it, to reach a rate limit, is not undone.
 *
 * <p>Nothing here decides what is sent next, or how much.
 */
package dev.understudy.verify.internal.state;
