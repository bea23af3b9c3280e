package dev.understudy.verify.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.report.Specimen;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private final Specimen specimen = new Specimen();

    @Test
    void aHostileAnswerStaysText() {
        specimen.answer("{\"name\":\"\",\"<script>alert(1)</script>\":\"\\\"><img src=x onerror=alert(2)>\u202E\"}");

        String page = HtmlReport.write(specimen.report());

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;~1script&gt;", "&lt;img src=x onerror=alert(2)&gt;", "\\u{202e}")
                .doesNotContain("<script", "<img", "\u202E");
    }

    @Test
    void nothingIsFetchedAndNothingRuns() {
        specimen.answer("{\"name\":\"\"}");

        assertThat(HtmlReport.write(specimen.report()))
                .contains("default-src 'none'")
                .doesNotContain("src=", "url(", "@import", "<script", "<link")
                .doesNotContainPattern("href=\"[^#]");
    }

    @Test
    void aFindingIsToldInFull() {
        specimen.answer("{\"name\":\"\"}").answer("{\"name\":\"\"}");

        assertThat(HtmlReport.write(specimen.report()))
                .contains("FAIL", "The server breaks its contract.", "readParcel", "/name", "minLength")
                .contains("unjudged.yaml:34", "minLength: 1", "exchanges 0, 1", "seed 4711", "curl -i")
                .contains("$AUTHORIZATION")
                .doesNotContain(Specimen.KEY);
    }

    @Test
    void whatWasNeverSeenIsShown() {
        specimen.exchange("PUT", "{\"name\":\"a\"}", 204, "");

        assertThat(HtmlReport.write(specimen.report()))
                .contains("<span class=\"seen\"><b>1</b><small>no body</small></span>")
                .contains("<span class=\"never\"><b>0</b><small>application/json</small></span>");
    }
}
