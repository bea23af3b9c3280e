package dev.understudy.verify.run;

import dev.understudy.verify.internal.derive.Case;
import java.util.Optional;

/** Lets nothing be sent by which something could be lost for good that is not the run's own. */
final class Consent {

    private static final String NAMED_ALREADY = "the body names something that is there, which could not be put back;"
            + " pin an id that is free in the profile, for this operation and the pointer of the id in the body";

    private final Deletions deletions;
    private final Overwrites overwrites;
    private final Recorder recorder;

    Consent(Deletions deletions, Overwrites overwrites, Recorder recorder) {
        this.deletions = deletions;
        this.overwrites = overwrites;
        this.recorder = recorder;
        recorder.ask(each -> overwrites.safe(each).isPresent());
    }

    /** A case as it may be sent; empty if it may not. */
    Optional<Case> safe(Case each) {
        return Deletions.isOne(each) ? deletions.safe(each) : overwrites.safe(each);
    }

    /** Takes notice of what a case has done. */
    void after(Case each, Outcome outcome) {
        if (Deletions.isOne(each)) {
            deletions.after(each, outcome);
        }
    }

    /** Counts for the report that a case was not sent. */
    void leaveOut(Case each) {
        recorder.spared(
                each,
                Deletions.isOne(each)
                        ? "the run had created nothing that it could delete, and no read of the same path said that"
                                + " nothing is there; "
                                + GivenAway.example(each.draft().operation())
                        : NAMED_ALREADY);
    }

    /** How many requests one more case takes at most to be safe, beside its own. */
    int reserve() {
        return deletions.arePossible() || overwrites.arePossible() ? 1 : 0;
    }

    /** From now on nobody removes what is created, and nobody puts back what is changed. */
    void end() {
        deletions.createNoMore();
        overwrites.putBackNoMore();
    }
}
