package dev.understudy.verify.habits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.habits.server.InnocentServer;
import dev.understudy.verify.habits.server.SampleState;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import org.junit.jupiter.api.Test;

/** The verifier reports no violation and no drift for a server that keeps its contract. */
class TheInnocentServerPassesTest {

    @Test
    void itPassesWithoutAProfile() {
        passes(HabitsRun.withoutProfile(new InnocentServer(SampleState.create())));
    }

    @Test
    void itPassesWithTheProfileByWhichFaultsAreSearched() {
        passes(HabitsRun.withProfile(new InnocentServer(SampleState.create()), Progress.SILENT));
    }

    private static void passes(Report report) {
        assertThat(report.findings())
                .extracting(ReportedFinding::finding)
                .filteredOn(finding -> finding.kind() != Finding.Kind.ADVICE)
                .isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.PASS);
    }
}
