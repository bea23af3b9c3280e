package dev.understudy.verify;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.report.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Ends a verification as soon as it has found what a test expects, so that the test need not wait for the rest. */
public final class EarlyEnd {

    private EarlyEnd() {}

    /**
     * Returns what a run finds until it has found enough, or all that it finds.
     *
     * @param run runs the verification; it must not catch exceptions of the progress
     * @param enough decides by all findings so far
     */
    public static List<Finding> findings(Consumer<Progress> run, Predicate<List<Finding>> enough) {
        List<Finding> findings = new CopyOnWriteArrayList<>();
        try {
            run.accept(new Progress() {
                @Override
                public void update(int sent, int planned, int count) {}

                @Override
                public void found(Finding finding) {
                    findings.add(finding);
                    if (enough.test(findings)) {
                        throw new EnoughException();
                    }
                }
            });
        } catch (EnoughException e) {
            // The run has ended early.
        }
        return findings;
    }

    private static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
