package dev.understudy.verify.internal.check;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.FindingBuilder.KeywordStep;
import dev.understudy.verify.finding.Rule;

/**
 * The exchange and the operation that a finding is about.
 *
 * @param exchange the exchange
 * @param operation the operation of its request
 */
record FindingSubject(Exchange exchange, Operation operation) {

    KeywordStep finding(Rule rule) {
        return Finding.of(rule).in(operation.id(), exchange.index());
    }
}
