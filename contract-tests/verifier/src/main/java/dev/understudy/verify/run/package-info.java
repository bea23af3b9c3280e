/**
 * Makes a run: sends cases to a server, judges what comes back, and leaves the server as it was found.
 *
 * <pre>
 *     cases ──► Session ──► HttpSender ──► server
 *                  │  paced, retried, counted
 *                  └──► Judge + Expectations ──► findings, shrunk ──► Report
 * </pre>
 *
 * <p>The server may be anybody's and may be in any state: so requests stay below its limits, only operations of the
 * contract are called, and whatever it answers, dripping, endless, cut off or nothing at all, costs bounded time and
 * memory and becomes one sentence. One request is sent after another: laws of state cannot be told otherwise, and three
 * runs with one seed are the same three times.
 *
 * <p>What is changed is put back, and what cannot be put back is not touched: {@code Consent} turns a DELETE to what the
 * run created itself, to what is known not to be there or to what the profile gives away, and keeps a POST from writing
 * over what its body names.
 */
package dev.understudy.verify.run;
