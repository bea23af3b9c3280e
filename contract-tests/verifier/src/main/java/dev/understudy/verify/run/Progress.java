package dev.understudy.verify.run;

import dev.understudy.verify.finding.Finding;

/**
 * Told how a run goes on, by the thread that runs it. Whatever it throws ends the run: the values that were there before
 * are put back, and then it goes to whoever started the run.
 */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (sent, planned, findings) -> {};

    /**
     * One more exchange has been judged.
     *
     * @param sent how many so far
     * @param planned how many there will be in all, as far as is known by now; 0 if nobody knows
     * @param findings how many violations and drifts so far, each fault counted once
     */
    void sent(int sent, int planned, int findings);

    /** A fault has been seen for the first time; the shortest request that shows it is yet to be looked for. */
    default void found(Finding finding) {}

    /**
     * The process is told to end before the run does.
     *
     * @param sentence how the server is left behind
     */
    default void stopped(String sentence) {}
}
