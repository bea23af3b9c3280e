package dev.understudy.verify.habits;

import dev.understudy.verify.EarlyEnd;
import dev.understudy.verify.habits.fault.Fault;
import dev.understudy.verify.habits.server.InnocentServer;
import dev.understudy.verify.habits.server.SampleState;
import dev.understudy.verify.habits.server.Workbench;
import java.util.List;

/** Runs the verifier against a server with one fault, and ends the run when it reports the fault. */
final class FaultRun {

    private FaultRun() {}

    /** Returns whether the run reports the fault. */
    static boolean finds(Fault fault) {
        Workbench state = SampleState.create();
        return EarlyEnd.findings(
                        progress -> HabitsRun.withProfile(fault.in(new InnocentServer(state), state), progress),
                        fault::isReportedBy,
                        List.of(true))
                .contains(true);
    }
}
