package dev.understudy.verify.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.coverage.Coverage.AnswerCount;
import dev.understudy.verify.coverage.Coverage.KeywordCount;
import dev.understudy.verify.coverage.Coverage.Tally;
import dev.understudy.verify.report.Specimen;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private final Specimen specimen = new Specimen();

    @Test
    void everythingDeclaredHasItsRowFromTheStart() {
        assertThat(coverage().answers())
                .contains(
                        new AnswerCount("readParcel", "200", "application/json", true, 0),
                        new AnswerCount("writeParcel", "4XX", "", true, 0));
        assertThat(coverage().neverSeen()).hasSize(4);
        assertThat(coverage().keywords())
                .extracting(KeywordCount::keyword)
                .contains("minLength", "minimum", "required");
    }

    @Test
    void answersAreCountedWhereTheyAreDeclared() {
        specimen.answer("{\"name\":\"a\"}").exchange("PUT", "{}", 422, "");

        assertThat(coverage().answers())
                .contains(
                        new AnswerCount("readParcel", "200", "application/json", true, 1),
                        new AnswerCount("writeParcel", "4XX", "", true, 1));
    }

    @Test
    void whatIsNotDeclaredGetsARowOfItsOwn() {
        specimen.exchange("GET", "", 500, "{}");

        assertThat(coverage().answers()).contains(new AnswerCount("readParcel", "500", "application/json", false, 1));
    }

    @Test
    void keywordsAreCountedByHowTheyEndedAndInWhichDirection() {
        specimen.answer("{\"name\":\"a\",\"grams\":0}").exchange("PUT", "{\"name\":\"\",\"colour\":1}", 204, "");

        assertThat(tallies("minLength")).isEqualTo(new KeywordCount("minLength", new Tally(0, 1), new Tally(1, 0)));
        assertThat(tallies("minimum")).isEqualTo(new KeywordCount("minimum", new Tally(0, 0), new Tally(0, 1)));
        assertThat(tallies("required")).isEqualTo(new KeywordCount("required", new Tally(1, 0), new Tally(1, 0)));
        assertThat(tallies("additionalProperties"))
                .isEqualTo(new KeywordCount("additionalProperties", new Tally(0, 1), new Tally(1, 0)));
    }

    private KeywordCount tallies(String keyword) {
        return coverage().keywords().stream()
                .filter(each -> each.keyword().equals(keyword))
                .findFirst()
                .orElseThrow();
    }

    private Coverage coverage() {
        return specimen.report().coverage();
    }
}
