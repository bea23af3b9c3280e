package dev.understudy.verify.internal.state;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.RequestWriter;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import java.util.Optional;

/**
 * A resource that the run created, according to the response of the server. The creation is undone by deleting the
 * resource.
 *
 * @param pair the operation that created the resource and the operation that reads it
 * @param read the request that reads the resource
 * @param deletion the request that deletes the resource; empty if the contract has no operation for it, or if the
 *     resource may be older than the run
 * @param caller the credentials of the caller that created the resource
 */
public record CreatedResource(
        WriteReadPair pair, RequestTemplate read, Optional<RequestTemplate> deletion, Credentials caller)
        implements UndoLog.Entry {

    public TestCase readCase() {
        return TestCase.of("a read of the resource that was just created", read, Expectation.DECLARED)
                .withCredentials(caller);
    }

    @Override
    public Object key() {
        return read;
    }

    @Override
    public int maxRequests() {
        return deletion.isPresent() ? 1 : 0;
    }

    @Override
    public boolean undo(CaseSender sender) {
        return deletion.map(
                        template -> TestCase.of("the deletion of a created resource", template, Expectation.DECLARED)
                                .withCredentials(caller))
                .flatMap(sender::send)
                .flatMap(Outcome::exchange)
                .map(Exchange::response)
                .filter(response -> response.isSuccess() || ExistenceCheck.ABSENT.contains(response.status()))
                .isPresent();
    }

    @Override
    public void reportNotUndone(Recorder recorder) {
        deletion.ifPresent(template -> recorder.record(
                Finding.of(Rule.CREATED_IS_REMOVED)
                        .in(template.operation().id(), recorder.lastExchange())
                        .violates("responses", template.operation().node().place())
                        .declared("a 2xx response to the deletion, so that the resource does not remain on the server")
                        .received("another status, or no response"),
                TestCase.of("the deletion of a created resource", template, Expectation.DECLARED)
                        .withCredentials(caller)));
    }

    @Override
    public String label() {
        return read.operation().method() + " " + RequestWriter.path(read);
    }

    /** Returns a copy that is not deleted. */
    CreatedResource withoutDeletion() {
        return new CreatedResource(pair, read, Optional.empty(), caller);
    }
}
