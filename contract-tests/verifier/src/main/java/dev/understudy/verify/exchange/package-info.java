/**
 * One request and its answer, as raw bytes.
 *
 * <p>An {@link dev.understudy.verify.exchange.Exchange} looks the same whether it comes from a live call, a REST Assured test
 * or recorded traffic, so that everything above judges all three alike. Nothing here knows a contract, and nothing is
 * parsed before somebody asks for it: a body that is not JSON is still a body.
 */
package dev.understudy.verify.exchange;
