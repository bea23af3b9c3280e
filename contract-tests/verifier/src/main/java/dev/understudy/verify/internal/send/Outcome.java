package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.derive.TestCase;
import java.util.List;
import java.util.Optional;

/**
 * The result of sending a test case.
 *
 * @param testCase the case as sent
 * @param request its request
 * @param exchange the last exchange of the case; empty if the last request got no response
 * @param findings the findings of all exchanges of the case
 */
public record Outcome(TestCase testCase, Request request, Optional<Exchange> exchange, List<Finding> findings) {}
