/**
 * Sends test cases to a server, one after another, and records the findings.
 *
 * <pre>
 *     cases ──► Session ──► HttpSender ──► server
 *                  │  rate-limited, retried, counted
 *                  └──► Judge + Expectations ──► Recorder ──► findings
 * </pre>
 *
 * <p>The server may be somebody else's, and it may fail in any way. So requests stay below the rate limits that the
 * profile names, and a response that is slow, endless, truncated or missing costs bounded time and memory and is
 * reported in one sentence. Requests are never sent in parallel: otherwise a state law could not attribute a change to
 * the write that caused it, and two runs with the same seed would differ.
 *
 * <p>Nothing here decides whether a case may be sent, or which case comes next.
 */
package dev.understudy.verify.internal.send;
