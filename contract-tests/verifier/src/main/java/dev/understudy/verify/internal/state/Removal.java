package dev.understudy.verify.internal.state;

import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.RequestWriter;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import java.util.Optional;

/**
 * Deletes a resource that the run created.
 *
 * @param created the resource
 */
record Removal(UndoLog.Creation created) {

    /**
     * Sends the deletion, and returns whether the resource is gone. A 404 alone does not show that: the server may
     * expect another identifier of the resource than the contract says.
     *
     * @param read reads the resource; empty if no operation is known to read it
     */
    boolean send(CaseSender sender, Optional<TestCase> read) {
        boolean absent = false;
        for (RequestTemplate template : created.deletions()) {
            Optional<ReceivedResponse> response = response(sender, testCase(template));
            if (response.filter(ReceivedResponse::isSuccess).isPresent()) {
                return true;
            }
            absent |= response.filter(ReceivedResponse::isAbsent).isPresent();
        }
        return absent
                && read.map(each -> response(sender, each)
                                .filter(ReceivedResponse::isAbsent)
                                .isPresent())
                        .orElse(true);
    }

    /** Reports that the resource remains on the server, with the request that deletes it. */
    void reportFailure(RequestTemplate template, Recorder recorder) {
        recorder.record(
                Finding.of(Rule.CREATED_IS_REMOVED)
                        .in(template.operation().id(), recorder.lastExchange())
                        .violates("responses", template.operation().node().place())
                        .declared("a 2xx response to the deletion, so that the resource does not remain on the server")
                        .received(RequestWriter.path(template) + ": another status, or no response"),
                testCase(template));
    }

    private static Optional<ReceivedResponse> response(CaseSender sender, TestCase testCase) {
        return sender.send(testCase).flatMap(Outcome::response);
    }

    private TestCase testCase(RequestTemplate template) {
        return TestCase.of("the deletion of a created resource", template, Expectation.DECLARED)
                .withCredentials(created.caller());
    }
}
