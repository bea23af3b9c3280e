package dev.understudy.suite.mutants;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.report.Progress;
import java.util.LinkedHashSet;
import java.util.Set;

/** Ends a run as soon as it reports a finding of the rule that must catch the mutant; the rest would only take time. */
final class MutantDetector implements Progress {

    private final String expectedRule;
    private final Runnable whenCaught;
    private final Set<String> reportedRules = new LinkedHashSet<>();

    /**
     * Creates a detector for one run.
     *
     * @param expectedRule id of the rule that must catch the mutant
     * @param whenCaught action to execute when the mutant is caught, before the run undoes its changes
     */
    MutantDetector(String expectedRule, Runnable whenCaught) {
        this.expectedRule = expectedRule;
        this.whenCaught = whenCaught;
    }

    /** Executes a run and returns whether it catches the mutant. */
    boolean runUntilCaught(Runnable run) {
        try {
            run.run();
            return false;
        } catch (Caught caught) {
            return true;
        }
    }

    /** Returns the ids of the rules that have reported a finding. */
    Set<String> reportedRules() {
        return reportedRules;
    }

    @Override
    public void update(int sent, int planned, int findings) {
        // Only findings are needed.
    }

    @Override
    public void found(Finding finding) {
        reportedRules.add(finding.rule().id());
        if (finding.rule().id().equals(expectedRule)) {
            whenCaught.run();
            throw new Caught();
        }
    }

    private static final class Caught extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
