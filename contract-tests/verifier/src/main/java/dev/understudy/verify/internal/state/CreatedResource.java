package dev.understudy.verify.internal.state;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.RequestWriter;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import java.util.Optional;

/**
 * A resource that was not there before the run; undone by deleting it.
 *
 * @param pair the operations that created it and read it
 * @param read the request that reads it
 * @param removal the request that deletes it; empty if the contract has none, or if the resource may be older than the run
 * @param caller the caller who created it
 */
public record CreatedResource(WriteReadPair pair, Draft read, Optional<Draft> removal, Credentials caller)
        implements UndoLog.Entry {

    /** Returns the case that reads it. */
    public Case reading() {
        return Case.of("a read of what was just created", read, Expectation.DECLARED)
                .by(caller);
    }

    @Override
    public Object key() {
        return read;
    }

    @Override
    public int cost() {
        return removal.isPresent() ? 1 : 0;
    }

    @Override
    public boolean undo(CaseSender sender) {
        return removal.map(draft -> Case.of("a removal of what the run created", draft, Expectation.DECLARED)
                        .by(caller))
                .flatMap(sender::send)
                .flatMap(Outcome::exchange)
                .map(Exchange::answer)
                .filter(answer -> answer.isSuccess() || ExistenceCheck.NOTHING.contains(answer.status()))
                .isPresent();
    }

    @Override
    public void reportLeft(Recorder recorder) {
        removal.ifPresent(draft -> recorder.record(
                Finding.of(Rule.CREATED_IS_REMOVED)
                        .in(draft.operation().id(), recorder.lastExchange())
                        .breaks("responses", draft.operation().node().place())
                        .declared("a 2xx, so that nothing is left of what the run created")
                        .received("another answer, or none"),
                Case.of("a removal", draft, Expectation.DECLARED).by(caller)));
    }

    @Override
    public String words() {
        return read.operation().method() + " " + RequestWriter.path(read);
    }

    /** Returns the same resource, which is not to be deleted. */
    CreatedResource withoutRemoval() {
        return new CreatedResource(pair, read, Optional.empty(), caller);
    }
}
