package dev.understudy.verify.internal.state;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Recorder;
import java.util.List;

/**
 * A change for which the contract has no request that undoes it. The report lists it.
 *
 * @param kind the kind of change
 * @param template the request that shows what remains, or else the request that changed it
 * @param caller the credentials of the caller that changed it
 */
record LastingChange(Kind kind, RequestTemplate template, Credentials caller) implements UndoLog.Entry {

    /** The kinds of changes that cannot be undone. */
    enum Kind {
        /** The run created a resource. */
        CREATED(Rule.CREATED_IS_REMOVED, "the contract has no request that deletes it"),
        /** A write created a resource, or it existed before. */
        PERHAPS_OLDER(
                Rule.CREATED_IS_REMOVED,
                "the responses leave it open whether it is older than the run, so the run did not delete it"),
        /** A write succeeded, and what it changed is not known. */
        CHANGED(Rule.VALUES_ARE_PUT_BACK, "the contract has no request that undoes it"),
        /** A request that names a resource of the run created something else. */
        BELOW_OWN(
                Rule.CREATED_IS_REMOVED,
                "it returned 201, and no request is known that deletes what it created; it may remain after the"
                        + " resource of the run is deleted"),
        /** A list contains a resource that it did not contain when the run first read it. */
        APPEARED(
                Rule.CREATED_IS_REMOVED,
                "its list did not contain it when the run first read the list, and contains it now; a request of the run"
                        + " created it, perhaps as a side effect, or somebody else did, so the run did not delete it"),
        /** The server failed after a write. */
        UNKNOWN(Rule.VALUES_ARE_PUT_BACK, "the server failed, so it is not known what the request changed"),
        /** A resource that the run did not create was deleted. */
        DELETED(Rule.VALUES_ARE_PUT_BACK, "no request brings back what it deleted");

        private final Rule rule;
        private final String reason;

        Kind(Rule rule, String reason) {
            this.rule = rule;
            this.reason = reason;
        }
    }

    @Override
    public Object key() {
        return switch (kind) {
            case CHANGED -> label();
            case BELOW_OWN -> List.of(kind, label());
            case UNKNOWN -> List.of(kind, template.operation());
            case CREATED, PERHAPS_OLDER, APPEARED, DELETED -> List.of(kind, template);
        };
    }

    @Override
    public int maxRequests() {
        return 0;
    }

    @Override
    public boolean undo(CaseSender sender) {
        return false;
    }

    @Override
    public void reportNotUndone(Recorder recorder) {
        recorder.record(
                Finding.of(kind.rule)
                        .in(template.operation().id(), recorder.lastExchange())
                        .violates("responses", template.operation().node().place())
                        .declared("a request that undoes what the run did")
                        .received(label() + ": " + kind.reason),
                TestCase.of("a request that could not be undone", template, Expectation.DECLARED)
                        .withCredentials(caller));
    }

    @Override
    public String label() {
        return UndoLog.Entry.label(template);
    }
}
