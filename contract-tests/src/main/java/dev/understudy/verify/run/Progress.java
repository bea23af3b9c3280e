package dev.understudy.verify.run;

/** Told how a run goes on, by the thread that runs it. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (sent, planned, findings) -> {};

    /**
     * One more exchange has been judged.
     *
     * @param sent how many so far
     * @param planned how many there will be in all, as far as is known by now; 0 if the budget is a time
     * @param findings how many violations and drifts so far, each fault counted once
     */
    void sent(int sent, int planned, int findings);
}
