package dev.understudy.verify.habits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.habits.fault.Fault;
import dev.understudy.verify.habits.server.InnocentServer;
import dev.understudy.verify.habits.server.SampleState;
import dev.understudy.verify.habits.server.Workbench;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verifier finds each single fault, by a violation or a drift whose rule and operation fit. */
class EachFaultIsFoundTest {

    private static Set<String> accusationsOfTheInnocent;

    // A finding that the innocent server receives too is no evidence of a fault.
    @BeforeAll
    static void collectAccusationsOfTheInnocent() {
        accusationsOfTheInnocent =
                HabitsRun.of(new InnocentServer(SampleState.create()), Progress.SILENT).findings().stream()
                        .map(ReportedFinding::id)
                        .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theFaultIsFound(Fault fault) {
        Workbench state = SampleState.create();
        Report report = HabitsRun.of(fault.in(new InnocentServer(state), state), Progress.SILENT);

        boolean isFound = report.findings().stream()
                .filter(each -> !accusationsOfTheInnocent.contains(each.id()))
                .anyMatch(each -> fault.isReportedBy(each.finding()));

        if (NotFoundYet.FOUND_SOMETIMES.contains(fault.toString())) {
            return;
        }
        assertThat(isFound)
                .as("%s: %s (if it is found, remove it from the list)", fault, fault.sentence())
                .isEqualTo(!NotFoundYet.NOT_FOUND_YET.containsKey(fault.toString()));
    }

    @Test
    void theListOfFaultsNotFoundNamesOnlyFaults() {
        assertThat(faults()).extracting(Fault::toString).containsAll(NotFoundYet.NOT_FOUND_YET.keySet());
    }

    static List<Fault> faults() {
        return Fault.all();
    }
}
