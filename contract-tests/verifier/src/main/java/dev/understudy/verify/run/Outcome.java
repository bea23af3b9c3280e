package dev.understudy.verify.run;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What became of a case.
 *
 * @param request the request as sent
 * @param exchange the last exchange; empty if no answer came
 * @param findings all that was found
 */
record Outcome(Request request, Optional<Exchange> exchange, List<Finding> findings) {}
