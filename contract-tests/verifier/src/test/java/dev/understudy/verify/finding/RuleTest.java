package dev.understudy.verify.finding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.understudy.contract.document.Place;
import dev.understudy.verify.judge.Judge;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonPointer;

class RuleTest {

    // Reports, waivers and profiles that users have stored refer to rules by id.
    @Test
    void theIdsOfTheRulesAreStable() {
        assertThat(Stream.of(Rule.values()).map(Rule::id))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(
                        "OperationIsDeclared",
                        "StatusIsDeclared",
                        "BodyIsAllowed",
                        "BodyIsPresent",
                        "MediaTypeIsDeclared",
                        "HeadersMatch",
                        "JsonIsStrict",
                        "BodyMatches",
                        "StandardsAreKept",
                        "ParametersMatch",
                        "RequestBodyMatches",
                        "ExchangeIsJudged",
                        "ExchangeIsRecorded",
                        "AnswerArrives",
                        "ServerDoesNotFail",
                        "ValidIsAccepted",
                        "InvalidIsRefused",
                        "UnknownPathIsRefused",
                        "WrongMethodIsRefused",
                        "CredentialsAreAsked",
                        "ProbeIsAnswered",
                        "WrittenIsRead",
                        "WrittenIsAnswered",
                        "AnsweredIsRead",
                        "NullClears",
                        "AbsentKeeps",
                        "ReadOnlyStays",
                        "RepeatingChangesNothing",
                        "RefusedChangesNothing",
                        "ReadingChangesNothing",
                        "TimestampsNeverGoBack",
                        "DisjointWritesAddUp",
                        "OmittedIsRemoved",
                        "CreatedIsRead",
                        "LocationLeadsToCreated",
                        "CreatedIsListed",
                        "DeletedIsGone",
                        "DeletedIsNotListed",
                        "CreatedIsRemoved",
                        "ValuesArePutBack");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleIsFoundByItsId(Rule rule) {
        assertThat(Rule.of(rule.id())).contains(rule);
        assertThat(rule).hasToString(rule.id());
    }

    @Test
    void anUnknownIdIsNotARule() {
        assertThat(Rule.of("NoSuchRule")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleIsDescribedInOneSentence(Rule rule) {
        assertThat(rule.sentence()).matches("[A-Z][^\\n]{20,}[^.]\\.");
    }

    @Test
    void noTwoRulesHaveTheSameDescription() {
        assertThat(Stream.of(Rule.values()).map(Rule::sentence)).doesNotHaveDuplicates();
    }

    @Test
    void theJudgeAppliesTheRulesForASingleExchange() {
        assertThat(Stream.of(Rule.values()).filter(Judge.rules()::contains).map(Rule::id))
                .containsExactly(
                        "OperationIsDeclared",
                        "StatusIsDeclared",
                        "BodyIsAllowed",
                        "BodyIsPresent",
                        "MediaTypeIsDeclared",
                        "HeadersMatch",
                        "JsonIsStrict",
                        "BodyMatches",
                        "StandardsAreKept",
                        "ParametersMatch",
                        "RequestBodyMatches",
                        "ExchangeIsJudged");
        assertThat(Judge.rules()).noneMatch(Rule::isProvedByStatus);
    }

    @ParameterizedTest(name = "{0} allows {1} and not {2}")
    @CsvSource({
        "ANSWER_ARRIVES,          100 204 404 500, ''",
        "SERVER_DOES_NOT_FAIL,    200 404 499,     500 503 599",
        "VALID_IS_ACCEPTED,       200 204 302 399, 100 199 400 404 500",
        "INVALID_IS_REFUSED,      400 422 499,     200 302 399 500",
        "UNKNOWN_PATH_IS_REFUSED, 400 404 499,     200 302 399 500",
        "WRONG_METHOD_IS_REFUSED, 400 405 499,     200 302 399 500",
        "CREDENTIALS_ARE_ASKED,   302 400 401 404, 200 299 500",
    })
    void aStatusAloneProvesAViolationOfTheseRules(Rule rule, String allowed, String violating) {
        assertThat(rule.isProvedByStatus()).isTrue();
        assertThat(statuses(allowed)).isNotEmpty().allMatch(rule::allows);
        assertThat(statuses(violating)).noneMatch(rule::allows);
    }

    @Test
    void aStatusAloneProvesAViolationOfNoOtherRule() {
        assertThat(Stream.of(Rule.values()).filter(Rule::isProvedByStatus)).hasSize(7);
        assertThatThrownBy(() -> Rule.WRITTEN_IS_READ.allows(200)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFindingHasTheUsualKindAndNoPointerByDefault() {
        Place place = new Place("openapi.yaml", 7, JsonPointer.compile("/paths"));

        Finding usual = Finding.of(Rule.STANDARDS_ARE_KEPT)
                .in("getThing", 4)
                .violates("headers", place)
                .declared("nothing")
                .received("no such header");
        Finding other = Finding.of(Rule.STANDARDS_ARE_KEPT)
                .in("getThing", 4)
                .violates("headers", place)
                .as(Finding.Kind.DRIFT)
                .at("/headers/Allow")
                .declared("nothing")
                .received("no such header");

        assertThat(usual.kind()).isEqualTo(Finding.Kind.ADVICE);
        assertThat(usual.pointer()).isEmpty();
        assertThat(other.kind()).isEqualTo(Finding.Kind.DRIFT);
        assertThat(other)
                .hasToString("DRIFT StandardsAreKept: getThing at /headers/Allow violates 'headers'"
                        + "\n  declared: nothing\n  received: no such header\n  contract: openapi.yaml:7 (/paths)");
    }

    @Test
    void onlyTheBuilderConstructsFindings() {
        Class<?>[] parts = Stream.of(Finding.class.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);

        noClasses()
                .that()
                .haveNameNotMatching(".*\\.FindingBuilder.*")
                .should()
                .callConstructor(Finding.class, parts)
                .check(new ClassFileImporter().importPackages("dev.understudy.verify"));
    }

    private static Stream<Integer> statuses(String text) {
        return Stream.of(text.split(" ")).filter(each -> !each.isEmpty()).map(Integer::valueOf);
    }
}
