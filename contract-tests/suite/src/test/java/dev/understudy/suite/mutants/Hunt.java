package dev.understudy.suite.mutants;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.report.Progress;
import java.util.LinkedHashSet;
import java.util.Set;

/** Watches a run for the check that ought to catch a mutant, and ends it there: what comes after would tell no more. */
final class Hunt implements Progress {

    private final String wanted;
    private final Runnable whenCaught;
    private final Set<String> seen = new LinkedHashSet<>();

    /**
     * A hunt.
     *
     * @param wanted the check that ought to catch the mutant
     * @param whenCaught done before the run puts back what it has changed
     */
    Hunt(String wanted, Runnable whenCaught) {
        this.wanted = wanted;
        this.whenCaught = whenCaught;
    }

    /** Whether a run catches it. */
    boolean catches(Runnable run) {
        try {
            run.run();
            return false;
        } catch (Caught caught) {
            return true;
        }
    }

    /** The checks that have found something. */
    Set<String> seen() {
        return seen;
    }

    @Override
    public void sent(int sent, int planned, int findings) {
        // Only what is found matters.
    }

    @Override
    public void found(Finding finding) {
        seen.add(finding.rule().id());
        if (finding.rule().id().equals(wanted)) {
            whenCaught.run();
            throw new Caught();
        }
    }

    private static final class Caught extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
