package dev.understudy.verify.report;

import dev.understudy.verify.finding.Finding;

/**
 * Receives the progress of a run, on the thread that runs it. An exception that it throws ends the run: what the run has
 * changed is undone, and then the exception goes to the caller who started the run.
 */
@FunctionalInterface
public interface Progress {

    /** Ignores everything. */
    Progress SILENT = (sent, planned, findings) -> {};

    /**
     * Called when one more exchange has been judged.
     *
     * @param sent how many so far
     * @param planned how many there will be in all, as far as is known by now; 0 if it is not known
     * @param findings how many violations and drifts so far, each fault counted once
     */
    void sent(int sent, int planned, int findings);

    /** Called when a fault has been seen for the first time, before the shortest request that shows it is looked for. */
    default void found(Finding finding) {}

    /**
     * Called when the process is stopped before the run ends.
     *
     * @param sentence how the server is left
     */
    default void stopped(String sentence) {}
}
