package dev.understudy.verify.report;

import dev.understudy.verify.finding.Finding;

/**
 * Receives the progress of a verify run or of a check of recorded traffic. If an implementation throws an exception
 * during a run, the run ends: its changes are undone, and then the exception is thrown to the caller of the run.
 */
@FunctionalInterface
public interface Progress {

    /** Ignores all progress. */
    Progress SILENT = (sent, planned, findings) -> {};

    /**
     * Called with the current numbers, on the thread of the run, usually after each test case or recorded exchange.
     *
     * @param sent the number of exchanges so far
     * @param planned the expected total number of exchanges; 0 if it is not known
     * @param findings in a verify run, the number of violations and drifts so far, counting each fault once; in a check
     *     of recorded traffic, the number of all findings so far
     */
    void update(int sent, int planned, int findings);

    /**
     * Called when a verify run finds a fault for the first time, before the search for the shortest request that
     * reproduces the fault.
     */
    default void found(Finding finding) {}

    /**
     * Called on another thread when the process is stopped before the run ends.
     *
     * @param sentence a sentence for users about the state in which the run leaves the server
     */
    default void stopped(String sentence) {}
}
