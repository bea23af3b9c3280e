package dev.understudy.verify.run;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.RequestWriter;
import java.util.Optional;

/**
 * Something that was not there before the run.
 *
 * @param operations what created it and what reads it
 * @param read reads it
 * @param removal removes it; empty if the contract has nothing that does, or it may have been there before
 * @param caller who created it
 */
record CreatedThing(LinkedOperations operations, Draft read, Optional<Draft> removal, Credentials caller) {

    /** Reads it. */
    Case reading() {
        return Case.of("a read of what was just created", read, Expectation.DECLARED)
                .by(caller);
    }

    /** Removes it; whether it is gone. */
    boolean remove(Session session) {
        try {
            return removal.map(draft -> Case.of("a removal of what the run created", draft, Expectation.DECLARED)
                            .by(caller))
                    .flatMap(removing -> session.play(removing).exchange())
                    .map(Exchange::answer)
                    .filter(answer -> answer.isSuccess() || answer.status() == 404 || answer.status() == 410)
                    .isPresent();
        } catch (ServerLost e) {
            // There is nobody left to talk to.
            return false;
        }
    }

    /** Keeps for the report that the run leaves it although the contract has a way to remove it. */
    void tellThatItIsLeft(Session session, Recorder recorder) {
        removal.ifPresent(draft -> recorder.record(
                Finding.of(Rule.CREATED_IS_REMOVED)
                        .in(draft.operation().id(), session.sent() - 1)
                        .breaks("responses", draft.operation().node().place())
                        .declared("a 2xx, so that nothing is left of what the run created")
                        .received("another answer, or none"),
                session.request(
                        Case.of("a removal", draft, Expectation.DECLARED).by(caller))));
    }

    /** What shows it, as half a sentence. */
    String words() {
        return read.operation().method() + " " + RequestWriter.path(read);
    }

    /** The same, not to be removed. */
    CreatedThing kept() {
        return new CreatedThing(operations, read, Optional.empty(), caller);
    }
}
