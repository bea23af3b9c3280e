package dev.understudy.verify.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The name of a part may say which of the existing resources it is, so it is not always a new name. */
class FreshNamesTest {

    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Strategies, version: '1'}
        paths:
          /strategies:
            get:
              operationId: listStrategies
              responses:
                '200':
                  description: All
                  content:
                    application/json:
                      schema:
                        type: array
                        items: {type: object, required: [name], properties: {name: {type: string}}}
            post:
              operationId: createStrategy
              requestBody: {$ref: '#/components/requestBodies/Strategy'}
              responses: {'201': {description: Created}, '400': {description: Unknown}}
          /features/{feature}/strategies:
            post:
              operationId: addStrategy
              parameters: [{name: feature, in: path, required: true, schema: {type: string}}]
              requestBody: {$ref: '#/components/requestBodies/Strategy'}
              responses: {'201': {description: Added}, '400': {description: Unknown}}
        components:
          requestBodies:
            Strategy:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    required: [name]
                    properties: {name: {type: string, example: gradual}}
        """;

    @TempDir
    private Path folder;

    private List<OperationTestCases> operations;
    private Substitution substitution;

    @BeforeEach
    void learnExistingNames() throws IOException {
        Contract contract = Contract.open(Files.writeString(folder.resolve("contract.yaml"), CONTRACT));
        operations = OperationTestCases.of(contract, contract.operations(), Profile.ofHeaders(List.of()));
        substitution = new Substitution(new ValuePool(contract), operations, any -> true);
        respond(valid("listStrategies"), 200, "[{\"name\":\"standard\"},{\"name\":\"gradual\"}]");
    }

    @Test
    void everySecondAttemptUsesAnExistingNameForAPart() {
        String first = attempt("addStrategy", 400);
        String second = attempt("addStrategy", 400);
        String third = attempt("addStrategy", 400);

        assertThat(List.of(first, third)).allMatch(name -> name.startsWith("understudy"));
        assertThat(second).isEqualTo("gradual");
    }

    @Test
    void theKindOfNameThatSucceededIsKept() {
        attempt("addStrategy", 400);
        attempt("addStrategy", 201);

        assertThat(attempt("addStrategy", 201)).isEqualTo("gradual");
    }

    @Test
    void aNewResourceOfTheCollectionItselfAlwaysGetsANewName() {
        assertThat(List.of(
                        attempt("createStrategy", 400), attempt("createStrategy", 400), attempt("createStrategy", 400)))
                .allMatch(name -> name.startsWith("understudy"))
                .doesNotHaveDuplicates();
    }

    private String attempt(String operation, int status) {
        TestCase sent = substitution.replaceAll(valid(operation));
        respond(sent, status, "{}");
        return sent.template().body().orElseThrow().get("name").stringValue();
    }

    private TestCase valid(String id) {
        OperationTestCases cases = operations.stream()
                .filter(each -> each.operation().id().equals(id))
                .findFirst()
                .orElseThrow();
        return cases.validCase("a valid request", cases.defaultRequest().orElseThrow());
    }

    private void respond(TestCase sent, int status, String json) {
        substitution.responseReceived(sent, new ReceivedResponse(status, Headers.of(), Body.of(json)));
    }
}
