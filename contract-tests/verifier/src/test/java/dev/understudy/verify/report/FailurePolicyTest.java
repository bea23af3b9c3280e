package dev.understudy.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.document.Place;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.report.Limitation.Extent;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;

/** The verdict of a run is the first that applies, in the order of the exit codes 2, 1, 4, 3 and 0. */
class FailurePolicyTest {

    private static final Place PLACE = new Place("things.yaml", 1, JsonPointer.empty());

    @ParameterizedTest
    @CsvSource({
        // findings, limitation, untested, strict, stable, exit code
        "ADVICE,            ,           no,       false, false, 0",
        "DRIFT,             ,           no,       false, false, 3",
        "DRIFT,             ,           no,       false, true,  1",
        "VIOLATION|DRIFT,   ,           no,       false, false, 1",
        "ADVICE,            PART,       no,       false, false, 4",
        "DRIFT,             PART,       no,       false, false, 4",
        "DRIFT,             PART,       no,       false, true,  1",
        "VIOLATION,         PART,       no,       false, false, 1",
        "VIOLATION,         EVERYTHING, no,       true,  true,  2",
        "ADVICE,            EVERYTHING, yes,      true,  false, 2",
        "ADVICE,            ,           yes,      false, false, 0",
        "ADVICE,            ,           yes,      true,  false, 1",
        "DRIFT,             ,           yes,      false, false, 3",
        "ADVICE,            PART,       yes,      true,  false, 1",
        "ADVICE,            ,           excluded, true,  false, 0",
        "ADVICE,            ,           waived,   true,  false, 0",
    })
    void theFirstVerdictThatAppliesDecidesTheExitCode(
            String kinds, Extent extent, String untested, boolean strict, boolean stable, int exitCode) {
        List<ReportedFinding> findings = Arrays.stream(kinds.split("\\|"))
                .map(Kind::valueOf)
                .map(FailurePolicyTest::finding)
                .toList();
        List<Limitation> limitations = extent == null ? List.of() : List.of(new Limitation(extent, "It ended early."));
        Completeness completeness =
                new Completeness(untested.equals("no") ? List.of() : List.of(operation(untested)), limitations);

        assertThat(new FailurePolicy(strict, stable)
                        .verdict(findings, List.of(), completeness)
                        .exitCode())
                .isEqualTo(exitCode);
    }

    private static UntestedOperation operation(String state) {
        return new UntestedOperation(
                "readThing",
                PLACE,
                "no request was sent",
                "",
                state.equals("excluded"),
                state.equals("waived") ? Optional.of("known") : Optional.empty());
    }

    private static ReportedFinding finding(Kind kind) {
        Finding finding = Finding.of(Rule.BODY_MATCHES)
                .in("readThing", 0)
                .violates("type", PLACE)
                .as(kind)
                .declared("a string")
                .received("1");
        Request request = new Request("GET", URI.create("http://things.example"), Headers.of(), Body.NONE);
        return new ReportedFinding("0123456789ab", finding, request, "curl", Optional.empty());
    }
}
