/**
 * A request and its response, with their bodies as raw bytes.
 *
 * <p>An {@link dev.understudy.verify.exchange.Exchange} has the same form whether it comes from a run, a REST Assured
 * test or a recording, so that all three are judged alike. Nothing here judges, and nothing is parsed before it is
 * needed: a body that is not JSON is still a body.
 */
package dev.understudy.verify.exchange;
