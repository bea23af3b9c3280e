package dev.understudy.verify.internal.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationCasesTest {

    private static final String SCHEMA = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /things:
                post:
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          %s
                  responses: {'200': {description: fine}}
            """;

    @TempDir
    Path folder;

    @Test
    void everyBoundaryIsVisitedFromBothSides() {
        OperationCases cases = cases("{type: integer, minimum: 3, maximum: 9}");

        assertThat(bodies(cases.valid())).contains("3", "9");
        assertThat(bodies(cases.invalid())).contains("2", "10");
    }

    @Test
    void lengthsAreCountedInCharacters() {
        assertThat(bodies(cases("{type: string, maxLength: 2}").valid()))
                .contains("\"xx\"", "\"\uD83C\uDFAD\uD83C\uDFAD\"");
    }

    @Test
    void nobodyKnowsWhetherThereIsWhatAnIdNames() {
        assertThat(expected("{owner_id: {type: integer}}", "owner_id")).isEqualTo(Expectation.ACCEPTED_IF_KNOWN);
        assertThat(expected("{owner_id: {type: string}}", "owner_id")).isEqualTo(Expectation.ACCEPTED_IF_KNOWN);
        assertThat(expected("{paid: {type: integer}}", "paid")).isEqualTo(Expectation.ACCEPTED);
    }

    @Test
    void everyOptionalPropertyIsSentAndLeftOut() {
        List<String> valid =
                bodies(cases("{type: object, properties: {a: {type: boolean}, b: {type: 'null'}}, required: [a]}")
                        .valid());

        assertThat(valid).contains("{\"a\":false}", "{\"a\":true}", "{\"a\":false,\"b\":null}");
    }

    @Test
    void everyEnumValueAndEveryBranchIsSent() {
        assertThat(bodies(cases("{enum: [red, green]}").valid())).contains("\"red\"", "\"green\"");
        assertThat(bodies(cases("{oneOf: [{type: boolean}, {const: 5}]}").valid()))
                .contains("true", "false", "5");
    }

    @Test
    void anInvalidRequestBreaksOneKeywordAtOnePlace() {
        OperationCases cases = cases(
                "{type: object, properties: {a: {type: string, minLength: 2, pattern: '^[a-z]+$'}}, required: [a],"
                        + " additionalProperties: false}");

        assertThat(cases.invalid())
                .extracting(each -> each.fault().orElseThrow())
                .contains(
                        new Fault("/body", "type"),
                        new Fault("/body", "required"),
                        new Fault("/body", "additionalProperties"),
                        new Fault("/body/a", "type"),
                        new Fault("/body/a", "minLength"),
                        new Fault("/body/a", "pattern"));
        assertThat(cases.invalid()).allSatisfy(each -> assertThat(judged(each)).hasSize(1));
    }

    @Test
    void aSchemaThatContainsItselfComesToAnEnd() {
        OperationCases cases =
                cases("{$ref: '#/components/schemas/Node'}\ncomponents: {schemas: {Node: {type: object, properties:"
                        + " {next: {$ref: '#/components/schemas/Node'}, name: {type: string}}, required: [name]}}}");

        assertThat(bodies(cases.valid())).contains("{\"name\":\"x\"}");
    }

    @Test
    void whatNoValueCanKeepIsLeftAlone() {
        OperationCases cases = cases("{type: string, minLength: 5, maxLength: 3}");

        assertThat(cases.usual()).isEmpty();
        assertThat(cases.first()).isEmpty();
    }

    @Test
    void readOnlyPropertiesAreSentOnlyToBeRefused() {
        OperationCases cases =
                cases("{type: object, properties: {id: {type: string, readOnly: true}, a: {type: boolean}}}");

        assertThat(bodies(cases.valid())).noneMatch(body -> body.contains("id"));
        assertThat(cases.invalid())
                .extracting(each -> each.fault().orElseThrow().keyword())
                .contains("readOnly");
    }

    @Test
    void onlyAnOversizedBodyMayStayWithoutAnAnswer() {
        OperationCases cases = cases("{type: object, properties: {a: {type: string}}}");

        assertThat(Stream.of(cases.first(), cases.valid(), cases.invalid()).flatMap(List::stream))
                .filteredOn(each -> each.expectation().kind() == Expectation.Kind.DECLARED_IF_ANSWERED)
                .extracting(Case::what)
                .containsExactly("an oversized body");
    }

    @Test
    void whatACallerWithoutCredentialsMayGetIsWhatTheRuleAllows() {
        assertThat(Expectation.allowedBy(Rule.CREDENTIALS_ARE_ASKED)).isEqualTo(Expectation.status(401, 403, 404));
    }

    @Test
    void aSeedMakesTheSameRandomRequests() {
        OperationCases cases = cases("{type: object, properties: {a: {type: string}, b: {type: integer}}}");

        assertThat(randomBodies(cases)).isEqualTo(randomBodies(cases)).doesNotHaveDuplicates();
    }

    private static List<String> randomBodies(OperationCases cases) {
        Random random = new Random(7);
        return bodies(Stream.generate(() -> cases.random(random).orElseThrow())
                .limit(3)
                .toList());
    }

    private static List<?> judged(Case each) {
        Draft draft = each.draft();
        return draft.operation().jsonRequest().orElseThrow().judge(draft.body().orElseThrow());
    }

    private Expectation expected(String properties, String required) {
        String schema = "{type: object, properties: " + properties + ", required: [" + required + "]}";
        return cases(schema).first().get(0).expectation();
    }

    private static List<String> bodies(List<Case> cases) {
        return cases.stream()
                .map(each -> each.draft().payload().orElseThrow().bytes().text())
                .toList();
    }

    // What follows a line break is a member of the document itself.
    private OperationCases cases(String schema) {
        int end = schema.indexOf('\n');
        String own = end < 0 ? schema : schema.substring(0, end);
        String rest = end < 0 ? "" : schema.substring(end + 1) + "\n";
        try {
            Path file = Files.writeString(folder.resolve("contract.yaml"), SCHEMA.formatted(own) + rest);
            Contract contract = Contract.open(file);
            return OperationCases.of(contract, contract.operations(), Profile.ofHeaders(List.of()))
                    .get(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
