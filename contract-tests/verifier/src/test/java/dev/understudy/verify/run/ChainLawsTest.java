package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.EarlyEnd;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import dev.understudy.verify.run.ChainServer.Behaviour;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** All laws hold and are tested on a chain of three resources, and on resources that are not objects. */
@Timeout(120)
@Order(4)
class ChainLawsTest {

    private static final String TOKEN = "/projects/{project_id}/environments/{environment_id}/tokens/{token_id}";
    private static final String TOKENS = "/projects/{project_id}/environments/{environment_id}/tokens";

    @Test
    void aCompliantServerPassesAndKeepsNothing() {
        try (ChainServer server = new ChainServer(Behaviour.COMPLIANT)) {
            Report report = run(server);

            assertThat(report.findings()).extracting(ReportedFinding::finding).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
            assertThat(server.paths()).isEmpty();
            assertThat(server.exchanges())
                    .as("all writes of a token")
                    .anyMatch(each -> each.matches("PUT .*/tokens/.* 200"))
                    .anyMatch(each -> each.matches("PATCH .*/tokens/.* 200"))
                    .anyMatch(each -> each.matches("DELETE .*/tokens/.* 204"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PATCH_IS_NOT_STORED, VIOLATION WrittenIsRead PATCH " + TOKEN + " /note",
        "PATCH_RETURNS_OLD_VALUES, VIOLATION WrittenIsAnswered PATCH " + TOKEN + " /note",
        "NULL_IS_IGNORED, VIOLATION NullClears PATCH " + TOKEN + " /note",
        "SIZE_CLEARS_NOTE, VIOLATION AbsentKeeps PATCH " + TOKEN + " /note",
        "REPEATING_CLEARS, VIOLATION WrittenIsRead PATCH " + TOKEN + " /size",
        "REJECTED_IS_STORED, VIOLATION RefusedChangesNothing PATCH " + TOKEN + " /note",
        "WRITES_CHANGE_ID, VIOLATION ReadOnlyStays PATCH " + TOKEN + " /id",
        "TIME_GOES_BACK, VIOLATION TimestampsNeverGoBack PATCH " + TOKEN + " /updated_at",
        "PUT_KEEPS_OMITTED, VIOLATION OmittedIsRemoved PUT " + TOKEN + " /note",
        "PUT_IS_NOT_STORED, VIOLATION WrittenIsRead PUT " + TOKEN + " /name",
        "ID_OF_ANOTHER, VIOLATION WrittenIsRead POST " + TOKENS + " /note",
        "CREATED_IS_LOST, VIOLATION CreatedIsRead POST " + TOKENS + " ''",
        "LOCATION_WITHOUT_PARENT, VIOLATION LocationLeadsToCreated POST " + TOKENS + " ''",
        "LOCATION_OF_ANOTHER, VIOLATION LocationLeadsToCreated POST " + TOKENS + " /id",
        "LIST_LACKS_CREATED, ADVICE CreatedIsListed POST " + TOKENS + " ''",
        "NORMALISES, ADVICE WrittenIsRead PUT " + TOKEN + " /name",
        "PUT_STORES_LOWER_CASE, ADVICE AnsweredIsRead PUT " + TOKEN + " /name",
        "DELETE_DOES_NOTHING, VIOLATION DeletedIsGone DELETE " + TOKEN + " ''",
        "LIST_KEEPS_DELETED, ADVICE DeletedIsNotListed DELETE " + TOKEN + " ''",
        "SCALAR_IS_NOT_STORED, VIOLATION WrittenIsRead PUT /motto ''",
        "SCALAR_IS_STORED_ALTHOUGH_REJECTED, VIOLATION RefusedChangesNothing PUT /motto ''",
        "ARRAY_IS_CUT, VIOLATION WrittenIsRead PUT /labels ''",
    })
    void aFlawAtTheEndOfTheChainIsFound(Behaviour flaw, String expected) {
        try (ChainServer server = new ChainServer(flaw)) {
            String flawed = expected.replace("''", "");
            assertThat(EarlyEnd.findings(progress -> run(server, progress), ChainLawsTest::describe, List.of(flawed)))
                    .contains(flawed);
        }
    }

    @ParameterizedTest
    @EnumSource(from = "DELETES_LATER", to = "LOCATION_IS_RELATIVE")
    void anInnocentHabitIsAtMostAdvice(Behaviour habit) {
        try (ChainServer server = new ChainServer(habit)) {
            assertThat(run(server).findings())
                    .extracting(ReportedFinding::finding)
                    .filteredOn(finding -> finding.kind() != Kind.ADVICE)
                    .isEmpty();
        }
    }

    @Test
    void nothingIsSentBetweenTheDeletionAndTheReadThatShowsItsEffect() {
        try (ChainServer server = new ChainServer(Behaviour.COMPLIANT)) {
            run(server);

            List<String> exchanges = server.exchanges();
            int deletion = firstIndex(exchanges, "DELETE .*/tokens/.* 204");
            assertThat(exchanges.get(deletion + 1))
                    .isEqualTo(exchanges.get(deletion).replace("DELETE", "GET").replace("204", "404"));
        }
    }

    @Test
    void onlyALocationOfTheSameOriginIsRequested() {
        try (ChainServer server = new ChainServer(Behaviour.LOCATION_IS_ELSEWHERE)) {
            assertThat(run(server).findings())
                    .extracting(ReportedFinding::finding)
                    .isEmpty();
        }
    }

    @Test
    void aDeletionThatOnlyHasBeenAcceptedIsAdvice() {
        try (ChainServer server = new ChainServer(Behaviour.DELETES_LATER)) {
            assertThat(run(server).findings())
                    .extracting(ReportedFinding::finding)
                    .filteredOn(finding -> finding.rule().id().equals("DeletedIsGone"))
                    .extracting(Finding::kind)
                    .isNotEmpty()
                    .containsOnly(Kind.ADVICE);
        }
    }

    private static int firstIndex(List<String> exchanges, String regex) {
        for (int i = 0; i < exchanges.size(); i++) {
            if (exchanges.get(i).matches(regex)) {
                return i;
            }
        }
        throw new AssertionError("no exchange matches " + regex);
    }

    private static String describe(Finding finding) {
        return finding.kind() + " " + finding.rule().id() + " " + finding.operation() + " " + finding.pointer();
    }

    private static Report run(ChainServer server) {
        return run(server, Progress.SILENT);
    }

    private static Report run(ChainServer server, Progress progress) {
        Options options =
                new Options(1, Budget.ofRequests(700), false, false, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);
        return new Verification(ChainServer.contract(), server.uri(), Profile.ofHeaders(List.of()), options)
                .run(progress);
    }
}
