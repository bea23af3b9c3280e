package dev.understudy.verify;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.report.Progress;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** Ends a verification as soon as it has found what a test expects, so that the test need not wait for the rest. */
public final class EarlyEnd {

    private EarlyEnd() {}

    /**
     * Returns the descriptions of what a run finds until it has found all that is expected, or of all that it finds.
     *
     * @param run runs the verification; it must not catch exceptions of the progress
     * @param describe describes a finding as the expected ones are described
     */
    public static <T> List<T> findings(Consumer<Progress> run, Function<Finding, T> describe, Collection<T> expected) {
        List<T> findings = new CopyOnWriteArrayList<>();
        try {
            run.accept(new Progress() {
                @Override
                public void update(int sent, int planned, int count) {}

                @Override
                public void found(Finding finding) {
                    findings.add(describe.apply(finding));
                    if (findings.containsAll(expected)) {
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
