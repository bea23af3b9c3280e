package dev.understudy.verify.habits;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.habits.fault.Fault;
import dev.understudy.verify.habits.server.InnocentServer;
import dev.understudy.verify.habits.server.SampleState;
import dev.understudy.verify.habits.server.Workbench;
import dev.understudy.verify.report.Progress;

/** Runs the verifier against a server with one fault, and ends the run when it reports the fault. */
final class FaultRun {

    private FaultRun() {}

    /** Returns whether the run reports the fault. */
    static boolean finds(Fault fault) {
        Workbench state = SampleState.create();
        try {
            HabitsRun.withProfile(fault.in(new InnocentServer(state), state), stopAt(fault));
            return false;
        } catch (FoundException e) {
            return true;
        }
    }

    private static Progress stopAt(Fault fault) {
        return new Progress() {
            @Override
            public void update(int sent, int planned, int findings) {}

            @Override
            public void found(Finding finding) {
                if (fault.isReportedBy(finding)) {
                    throw new FoundException();
                }
            }
        };
    }

    private static final class FoundException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
