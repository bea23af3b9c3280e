package dev.understudy.verify.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.coverage.Coverage.KeywordCount;
import dev.understudy.verify.coverage.Coverage.ResponseCount;
import dev.understudy.verify.coverage.Coverage.Tally;
import dev.understudy.verify.report.SampleRun;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private final SampleRun run = new SampleRun();

    @Test
    void everyDeclaredResponseAndKeywordHasARowFromTheStart() {
        assertThat(coverage().responses())
                .contains(
                        new ResponseCount("readParcel", "200", "application/json", true, 0),
                        new ResponseCount("writeParcel", "4XX", "", true, 0));
        assertThat(coverage().neverSeen()).hasSize(4);
        assertThat(coverage().keywords())
                .extracting(KeywordCount::keyword)
                .contains("minLength", "minimum", "required");
    }

    @Test
    void responsesAreCountedByTheirDeclaration() {
        run.addResponse("{\"name\":\"a\"}").addExchange("PUT", "{}", 422, "");

        assertThat(coverage().responses())
                .contains(
                        new ResponseCount("readParcel", "200", "application/json", true, 1),
                        new ResponseCount("writeParcel", "4XX", "", true, 1));
    }

    @Test
    void undeclaredResponsesGetASeparateRow() {
        run.addExchange("GET", "", 500, "{}");

        assertThat(coverage().responses())
                .contains(new ResponseCount("readParcel", "500", "application/json", false, 1));
    }

    @Test
    void keywordsAreCountedByResultAndDirection() {
        run.addResponse("{\"name\":\"a\",\"grams\":0}").addExchange("PUT", "{\"name\":\"\",\"colour\":1}", 204, "");

        assertThat(count("minLength")).isEqualTo(new KeywordCount("minLength", new Tally(0, 1), new Tally(1, 0)));
        assertThat(count("minimum")).isEqualTo(new KeywordCount("minimum", new Tally(0, 0), new Tally(0, 1)));
        assertThat(count("required")).isEqualTo(new KeywordCount("required", new Tally(1, 0), new Tally(1, 0)));
        assertThat(count("additionalProperties"))
                .isEqualTo(new KeywordCount("additionalProperties", new Tally(0, 1), new Tally(1, 0)));
    }

    private KeywordCount count(String keyword) {
        return coverage().keywords().stream()
                .filter(each -> each.keyword().equals(keyword))
                .findFirst()
                .orElseThrow();
    }

    private Coverage coverage() {
        return run.report().coverage();
    }
}
