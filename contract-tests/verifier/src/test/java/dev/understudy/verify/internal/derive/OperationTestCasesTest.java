package dev.understudy.verify.internal.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationTestCasesTest {

    private static final String CONTRACT = """
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
    void everyBoundaryIsTestedFromBothSides() {
        OperationTestCases cases = cases("{type: integer, minimum: 3, maximum: 9}");

        assertThat(bodies(cases.validCases())).contains("3", "9");
        assertThat(bodies(cases.invalidCases())).contains("2", "10");
    }

    @Test
    void lengthsAreCountedInCharacters() {
        assertThat(bodies(cases("{type: string, maxLength: 2}").validCases()))
                .contains("\"xx\"", "\"\uD83C\uDFAD\uD83C\uDFAD\"");
    }

    @Test
    void anIdMayReferToAResourceThatDoesNotExist() {
        assertThat(expectation("{owner_id: {type: integer}}", "owner_id")).isEqualTo(Expectation.ACCEPTED_IF_KNOWN);
        assertThat(expectation("{owner_id: {type: string}}", "owner_id")).isEqualTo(Expectation.ACCEPTED_IF_KNOWN);
        assertThat(expectation("{paid: {type: integer}}", "paid")).isEqualTo(Expectation.ACCEPTED);
    }

    @Test
    void theCreationOfAResourceMayReferToAResourceThatDoesNotExist() {
        OperationTestCases cases =
                cases("{type: object, properties: {owner_id: {type: string}}, required: [owner_id]}");
        RequestTemplate template = cases.defaultRequest().orElseThrow();

        assertThat(Stream.of(Credentials.USUAL, Credentials.of("other")))
                .allSatisfy(caller -> assertThat(
                                cases.creationCase(template, caller).refersToUnknown())
                        .isTrue());
    }

    @Test
    void anotherTypeThanThatOfAnIdIsSentAfterTheOthers() {
        List<String> invalid =
                bodies(cases("{type: object, properties: {ownerId: {type: integer}, name: {type: string}},"
                                + " required: [ownerId, name]}")
                        .invalidCases());

        assertThat(invalid.get(0)).matches("\\{\"ownerId\":\\d+,\"name\":false}");
    }

    @Test
    void everyOptionalPropertyIsSentAndOmitted() {
        List<String> valid =
                bodies(cases("{type: object, properties: {a: {type: boolean}, b: {type: 'null'}}, required: [a]}")
                        .validCases());

        assertThat(valid).contains("{\"a\":false}", "{\"a\":true}", "{\"a\":false,\"b\":null}");
    }

    @Test
    void everyEnumValueAndEveryBranchIsSent() {
        assertThat(bodies(cases("{enum: [red, green]}").validCases())).contains("\"red\"", "\"green\"");
        assertThat(bodies(cases("{oneOf: [{type: boolean}, {const: 5}]}").validCases()))
                .contains("true", "false", "5");
    }

    @Test
    void anInvalidRequestViolatesOneKeywordAtOneLocation() {
        OperationTestCases cases = cases(
                "{type: object, properties: {a: {type: string, minLength: 2, pattern: '^[a-z]+$'}}, required: [a],"
                        + " additionalProperties: false}");

        assertThat(cases.invalidCases())
                .extracting(each -> each.fault().orElseThrow())
                .contains(
                        new InjectedFault("/body", "type"),
                        new InjectedFault("/body", "required"),
                        new InjectedFault("/body", "additionalProperties"),
                        new InjectedFault("/body/a", "type"),
                        new InjectedFault("/body/a", "minLength"),
                        new InjectedFault("/body/a", "pattern"));
        assertThat(cases.invalidCases())
                .allSatisfy(each -> assertThat(faults(each)).hasSize(1));
    }

    @Test
    void everyFieldSoonGetsAValueOfAnotherType() {
        OperationTestCases cases = cases("{type: object, properties: {a: {type: string, minLength: 2, maxLength: 9},"
                + " b: {type: integer, minimum: 0}, c: {type: boolean}, d: {type: array}}}");

        assertThat(bodies(cases.invalidCases()).subList(0, 8))
                .contains("[]", "{\"a\":false}", "{\"b\":\"7\"}", "{\"c\":\"true\"}", "{\"d\":{}}");
    }

    @Test
    void theFirstLocationOfEachTypeSoonGetsAValueOfAnotherTypeHoweverDeepItIs() {
        String deep = "{type: object, properties: {at: {type: string, format: date-time}, flag: {type: boolean}}}";
        String wide = "{type: object, properties: {a: {type: object}, b: {type: object}, c: {type: object},"
                + " d: {type: object}, e: {type: object, properties: {deep: " + deep + "}}}}";

        assertThat(bodies(cases(wide).invalidCases()).subList(0, 5))
                .contains(
                        "{\"e\":{\"deep\":{\"flag\":\"true\"}}}",
                        "{\"e\":[]}",
                        "{\"e\":{\"deep\":[]}}",
                        "{\"e\":{\"deep\":{\"at\":7}}}");
    }

    @Test
    void objectsAndArraysSoonGetAValueOfAnotherType() {
        String properties = IntStream.range(0, 20)
                .mapToObj(i -> "p" + i + ": {type: string}, ")
                .collect(Collectors.joining());
        String schema = "{type: object, properties: {" + properties + "policy: {type: object, properties:"
                + " {retries: {type: integer}}}, state: {type: object, properties: {kind: {type: string}}},"
                + " tags: {type: array, items: {type: string}}}}";

        assertThat(bodies(cases(schema).invalidCases()).subList(0, 6))
                .contains(
                        "{\"policy\":[]}", "{\"state\":[]}", "{\"tags\":{}}", "{\"policy\":{\"retries\":\"7\"}}", "[]");
    }

    @Test
    void everyPropertyAndNullForEveryPropertyAreSentBeforeSingleValues() {
        String schema = "{type: object, required: [id], properties: {id: {type: integer}, a: {type: [string, 'null']},"
                + " b: {type: object, properties: {c: {type: string}}}, d: {type: [boolean, 'null']},"
                + " e: {type: [string, 'null'], readOnly: true}}}";

        Iterator<TestCase> all = cases(schema).all();
        List<TestCase> valid = Stream.generate(all::next)
                .filter(each -> each.fault().isEmpty() && each.template().body().isPresent())
                .limit(4)
                .toList();

        assertThat(bodies(valid))
                .contains("{\"id\":0,\"a\":\"x\",\"b\":{\"c\":\"x\"},\"d\":false}", "{\"id\":0,\"a\":null,\"d\":null}");
    }

    @Test
    void aParameterOfManyOperationsIsTestedFirstByAFewAndLastByTheOthers() {
        String parameter = "{name: x-version, in: header, schema: {type: integer}}";
        StringBuilder paths = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            paths.append("  /p" + i + ": {post: {parameters: [" + parameter + "], requestBody: {content:"
                    + " {application/json: {schema: {type: object, properties: {a: {type: string}}}}}},"
                    + " responses: {'200': {description: Done}}}}\n");
        }
        List<OperationTestCases> operations =
                operations("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n" + paths);

        assertThat(operations.stream().filter(each -> mentions(each, "x-version", 8) > 0))
                .hasSize(10);
        assertThat(operations)
                .allSatisfy(
                        each -> assertThat(mentions(each, "x-version", 1000)).isPositive());
    }

    private static long mentions(OperationTestCases cases, String parameter, int count) {
        Iterator<TestCase> all = cases.all();
        return Stream.generate(() -> all.hasNext() ? all.next() : null)
                .limit(count)
                .takeWhile(Objects::nonNull)
                .filter(each -> each.description().contains(parameter))
                .count();
    }

    @Test
    void validExamplesOfPropertiesArePreferredToGeneratedValues() {
        String schema = "{type: object, required: [phone, count, code, active], properties: {"
                + "phone: {type: string, pattern: '^[0-9]*$', example: '6085551023'},"
                + " count: {type: integer, examples: [-5, 12], minimum: 0},"
                + " code: {type: string, maxLength: 2, example: too long},"
                + " active: {type: boolean, example: true}}}";

        assertThat(bodies(cases(schema).basicCases().subList(0, 1)).get(0))
                .isEqualTo("{\"phone\":\"6085551023\",\"count\":12,\"code\":\"x\",\"active\":false}");
    }

    @Test
    void valuesThatServersConvertAreSent() {
        assertThat(bodies(cases("{type: string}").invalidCases())).contains("false", "7", "null", "[]", "{}");
        assertThat(bodies(cases("{type: integer}").invalidCases())).contains("\"7\"", "false", "null", "[]");
        assertThat(bodies(cases("{type: boolean}").invalidCases())).contains("\"true\"", "1", "null");
        assertThat(bodies(cases("{type: array}").invalidCases())).contains("{}", "\"text\"", "null");
    }

    @Test
    void aWholeNumberWithADecimalPointIsAnIntegerSinceOpenApi31() {
        String schema = "{type: object, properties: {a: {type: integer}}, required: [a]}";
        String older = CONTRACT.replace("3.1.0", "3.0.3");

        assertThat(expectation(cases(schema), "{\"a\":7.0}")).isEqualTo(Expectation.ACCEPTED);
        assertThat(expectation(cases(older, schema), "{\"a\":7.0}")).isEqualTo(Expectation.DECLARED);
        assertThat(expectation(cases(older, schema), "{\"a\":0}")).isEqualTo(Expectation.ACCEPTED);
    }

    @Test
    void aServerThatCountsUtf16UnitsAcceptsAStringThatIsTooShort() {
        assertThat(bodies(cases("{type: string, minLength: 3}").invalidCases()))
                .contains("\"\uD83C\uDFAD\uD83C\uDFAD\"");
    }

    @Test
    void boundariesComeBeforeCasesThatDoNotDependOnASchema() {
        Iterator<TestCase> all = cases("{type: object, properties: {a: {type: string, maxLength: 9}}}")
                .all();

        assertThat(Stream.generate(all::next).limit(5).map(TestCase::description))
                .containsExactly(
                        "a valid request",
                        "an object with every optional property",
                        "a body that violates 'type' at the JSON pointer '/a'",
                        "an undeclared media type",
                        "the shortest string at /a");
    }

    @Test
    void aRecursiveSchemaHasFinitelyManyCases() {
        OperationTestCases cases =
                cases("{$ref: '#/components/schemas/Node'}\ncomponents: {schemas: {Node: {type: object, properties:"
                        + " {next: {$ref: '#/components/schemas/Node'}, name: {type: string}}, required: [name]}}}");

        assertThat(bodies(cases.validCases())).contains("{\"name\":\"x\"}");
    }

    @Test
    void anUnsatisfiableSchemaHasNoCases() {
        OperationTestCases cases = cases("{type: string, minLength: 5, maxLength: 3}");

        assertThat(cases.defaultRequest()).isEmpty();
        assertThat(cases.basicCases()).isEmpty();
    }

    @Test
    void readOnlyPropertiesAreSentOnlyInInvalidRequests() {
        OperationTestCases cases =
                cases("{type: object, properties: {id: {type: string, readOnly: true}, a: {type: boolean}}}");

        assertThat(bodies(cases.validCases())).noneMatch(body -> body.contains("id"));
        assertThat(cases.invalidCases())
                .extracting(each -> each.fault().orElseThrow().keyword())
                .contains("readOnly");
    }

    @Test
    void onlyAnOversizedBodyMayGetNoResponse() {
        OperationTestCases cases = cases("{type: object, properties: {a: {type: string}}}");

        assertThat(Stream.of(cases.basicCases(), cases.validCases(), cases.invalidCases())
                        .flatMap(List::stream))
                .filteredOn(each -> each.expectation().kind() == Expectation.Kind.DECLARED_OR_NO_RESPONSE)
                .extracting(TestCase::description)
                .containsExactly("an oversized body");
    }

    @Test
    void aRequestWithoutCredentialsMayGetAnyStatusThatTheRuleAllows() {
        assertThat(Expectation.allowedBy(Rule.CREDENTIALS_ARE_ASKED))
                .satisfies(expected -> assertThat(expected.statuses())
                        .contains(302, 400, 401, 403, 404)
                        .doesNotContain(200, 204, 500));
    }

    @Test
    void theSameSeedProducesTheSameRandomRequests() {
        OperationTestCases cases = cases("{type: object, properties: {a: {type: string}, b: {type: integer}}}");

        assertThat(randomBodies(cases)).isEqualTo(randomBodies(cases)).doesNotHaveDuplicates();
    }

    private static List<String> randomBodies(OperationTestCases cases) {
        Random random = new Random(7);
        return bodies(Stream.generate(() -> cases.randomCase(random).orElseThrow())
                .limit(3)
                .toList());
    }

    private static List<?> faults(TestCase testCase) {
        RequestTemplate template = testCase.template();
        return template.operation()
                .jsonRequestSchema()
                .orElseThrow()
                .judge(template.body().orElseThrow());
    }

    private Expectation expectation(String properties, String required) {
        String schema = "{type: object, properties: " + properties + ", required: [" + required + "]}";
        return cases(schema).basicCases().get(0).expectation();
    }

    private static Expectation expectation(OperationTestCases cases, String body) {
        return cases.validCases().stream()
                .filter(each -> bodies(List.of(each)).contains(body))
                .findFirst()
                .orElseThrow()
                .expectation();
    }

    private static List<String> bodies(List<TestCase> cases) {
        return cases.stream()
                .map(each -> each.template().payload().orElseThrow().bytes().text())
                .toList();
    }

    // The first line is the schema of the body; any text after it is appended at the root of the contract.
    private OperationTestCases cases(String schema) {
        return cases(CONTRACT, schema);
    }

    private OperationTestCases cases(String template, String schema) {
        int end = schema.indexOf('\n');
        String schemaText = end < 0 ? schema : schema.substring(0, end);
        String rest = end < 0 ? "" : schema.substring(end + 1) + "\n";
        return operations(template.formatted(schemaText) + rest).get(0);
    }

    private List<OperationTestCases> operations(String document) {
        try {
            Contract contract = Contract.open(Files.writeString(folder.resolve("contract.yaml"), document));
            return OperationTestCases.of(contract, contract.operations(), Profile.ofHeaders(List.of()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
