package dev.understudy.verify.internal.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.document.Place;
import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.coverage.Coverage.KeywordCount;
import dev.understudy.verify.coverage.Coverage.ResponseCount;
import dev.understudy.verify.coverage.Coverage.Tally;
import dev.understudy.verify.coverage.ExchangeCounts;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.report.Completeness;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Limitation;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import dev.understudy.verify.report.Run;
import dev.understudy.verify.report.SampleRun;
import dev.understudy.verify.report.UncheckedPart;
import dev.understudy.verify.report.UntestedOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

class HtmlReportTest {

    private final SampleRun run = new SampleRun();

    @Test
    void markupInAResponseIsEscaped() {
        run.addResponse("{\"name\":\"\",\"<script>alert(1)</script>\":\"\\\"><img src=x onerror=alert(2)>\u202E\"}");

        String page = HtmlReport.write(run.report());

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;~1script&gt;", "&lt;img src=x onerror=alert(2)&gt;", "\\u{202e}")
                .doesNotContain("<script", "<img", "\u202E");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\"'><img src=x onerror=alert(2)>", "</style><b>", "<!-- &amp;"})
    void markupInAnyTextOfAReportIsEscaped(String text) {
        String page = HtmlReport.write(reportOf(text));

        assertThat(tags(page)).isEqualTo(tags(HtmlReport.write(reportOf("harmless"))));
        assertThat(page)
                .contains("<p class=\"waiver\">", "<span class=\"waiver\">", "<small>")
                .doesNotContain(text);
    }

    @Test
    void onlyTheStyleSheetIsWrittenWithoutEscaping() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
            assertThat(templates.flatMap(HtmlReportTest::lines).filter(line -> line.contains("$unsafe")))
                    .containsExactly("$unsafe{styleSheet}</style>");
        }
    }

    @Test
    void thePageLoadsNothingAndRunsNoScript() {
        run.addResponse("{\"name\":\"\"}");

        assertThat(HtmlReport.write(run.report()))
                .contains("default-src 'none'")
                .doesNotContain("src=", "url(", "@import", "<script", "<link")
                .doesNotContainPattern("href=\"[^#]");
    }

    @Test
    void aFindingIsReportedInFull() {
        run.addResponse("{\"name\":\"\"}").addResponse("{\"name\":\"\"}");

        assertThat(HtmlReport.write(run.report()))
                .contains("FAIL", "The server violates its contract.", "readParcel", "/name", "minLength")
                .contains("unknown-format.yaml:34", "minLength: 1", "exchanges 0, 1", "seed 4711", "curl -i")
                .contains("$AUTHORIZATION")
                .doesNotContain(SampleRun.KEY);
    }

    @Test
    void declaredResponsesThatWereNeverReceivedAreListed() {
        run.addExchange("PUT", "{\"name\":\"a\"}", 204, "");

        assertThat(HtmlReport.write(run.report()))
                .contains("<span class=\"seen\"><b>1</b><small>no body</small></span>")
                .contains("<span class=\"never\"><b>0</b><small>application/json</small></span>");
    }

    /** Returns a report in which every text field contains this text. */
    private static Report reportOf(String text) {
        Place place = new Place(text, 1, JsonPointer.empty().appendProperty(text));
        Finding finding = Finding.of(Rule.BODY_MATCHES)
                .in(text, 0)
                .violates(text, place)
                .at(text)
                .declared(text)
                .received(text);
        Request request = new Request("GET", URI.create("http://parcels.example"), Headers.of(), Body.NONE);
        return new Report(
                Verdict.FAIL,
                new Run("verify", text, text, OptionalLong.empty(), FailurePolicy.VIOLATIONS_ONLY, Duration.ZERO),
                List.of(new ReportedFinding("0123456789ab", finding, request, text, Optional.of(text))),
                new Coverage(
                        List.of(new ResponseCount(text, text, text, true, 1)),
                        List.of(new KeywordCount(text, new Tally(1, 0), new Tally(0, 1))),
                        0),
                List.of(new UncheckedPart(place, text, Optional.of(text))),
                new Completeness(
                        List.of(new UntestedOperation(text, place, text, text, false, Optional.of(text))),
                        List.of(new Limitation(Limitation.Extent.PART, text))),
                new ExchangeCounts(1, 1),
                Set.of());
    }

    private static List<String> tags(String page) {
        return Pattern.compile("<[!/a-z][^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
