package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The result of sending a case.
 *
 * @param request the request as sent
 * @param exchange the last exchange; empty if no answer came
 * @param findings everything that was found
 */
public record Outcome(Request request, Optional<Exchange> exchange, List<Finding> findings) {}
