/**
 * Sends cases to a server, one after another, and records what their answers show.
 *
 * <pre>
 *     cases ──► Session ──► HttpSender ──► server
 *                  │  paced, retried, counted
 *                  └──► Judge + Expectations ──► Recorder ──► findings, shrunk
 * </pre>
 *
 * <p>The server may be anybody's and may be in any state: so requests stay below its limits, and whatever it answers,
 * dripping, endless, cut off or nothing at all, costs bounded time and memory and becomes one sentence. One request is sent
 * after another: laws of state cannot be told otherwise, and three runs with one seed are the same three times.
 *
 * <p>Nothing here decides whether a case may be sent, nor what comes next.
 */
package dev.understudy.verify.internal.send;
