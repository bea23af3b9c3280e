package dev.understudy.verify.habits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.habits.server.InnocentServer;
import dev.understudy.verify.habits.server.SampleState;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The verifier reports no violation and no drift for a server that keeps its contract. */
class TheInnocentServerPassesTest {

    /** The rules by which the server is still accused, each with the habit that causes it. Only removals are allowed. */
    private static final Map<String, String> ACCUSED_YET = Map.of(
            "AnswerArrives", "a connection that the server closed after a response, without notice",
            "ValidIsAccepted", "an invented id is unknown; a name is used",
            "StatusIsDeclared", "the undeclared 404 for an invented id",
            "UnknownPathIsRefused", "a web page on unknown paths",
            "WrongMethodIsRefused", "a web page on undeclared methods",
            "WrittenIsAnswered", "the id of the path, an empty string as null, sets in another order",
            "WrittenIsRead", "the id of the path, an empty string as null, sets in another order",
            "ReadOnlyStays", "values that follow from others or from the time",
            "RepeatingChangesNothing", "values that follow from others or from the time, or a lost response",
            "RefusedChangesNothing", "values that follow from the time");

    @Test
    void itIsAccusedOfNothingBeyondTheKnownMistakes() {
        Report report = HabitsRun.of(new InnocentServer(SampleState.create()), Progress.SILENT);

        assertThat(report.findings())
                .extracting(found -> found.finding())
                .filteredOn(finding -> finding.kind() != Finding.Kind.ADVICE)
                .filteredOn(finding -> !ACCUSED_YET.containsKey(finding.rule().id()))
                .isEmpty();
        assertThat(report.verdict() == Verdict.PASS)
                .as("passes; if it does, empty the list of known mistakes")
                .isEqualTo(ACCUSED_YET.isEmpty());
    }
}
