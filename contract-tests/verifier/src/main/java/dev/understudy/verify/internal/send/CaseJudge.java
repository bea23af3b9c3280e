package dev.understudy.verify.internal.send;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.judge.Judge;
import java.util.List;
import java.util.Optional;

/** Judges the response to a test case, in a run or in the recording of one. */
public final class CaseJudge {

    private final Judge judge;

    public CaseJudge(Contract contract) {
        this.judge = Judge.of(contract);
    }

    /** Returns the findings about the response, whatever response the case expects. */
    public List<Finding> judge(TestCase testCase, Exchange exchange) {
        return testCase.callsOperation()
                ? judge.judge(exchange, testCase.template().operation()).stream()
                        .flatMap(finding -> StatusSeverity.adjust(finding, testCase, exchange).stream())
                        .toList()
                : List.of();
    }

    /** Returns the findings about a response to an operation that no case describes. */
    List<Finding> judge(Exchange exchange, Operation operation) {
        return judge.judge(exchange, operation);
    }

    /** Returns a finding if the response is not one that the case expects; otherwise empty. */
    public Optional<Finding> unexpected(TestCase testCase, Exchange exchange) {
        return Expectations.judge(testCase, exchange);
    }

    /**
     * Returns the finding for a request without a response.
     *
     * @param isUnreachable whether no connection could be established
     * @param reason the reason why there is no response
     */
    public static Finding noResponse(TestCase testCase, int index, boolean isUnreachable, String reason) {
        Operation operation = testCase.template().operation();
        boolean mayBeClosed =
                testCase.expectation().kind() == Expectation.Kind.DECLARED_OR_NO_RESPONSE && !isUnreachable;
        return Finding.of(Rule.ANSWER_ARRIVES)
                .in(operation.id(), index)
                .violates("responses", operation.node().child("responses").place())
                // A server may close the connection when a request is too large. Its response is then lost.
                .as(mayBeClosed ? Kind.ADVICE : Kind.VIOLATION)
                .declared("a response to " + testCase.description())
                .received(reason);
    }
}
