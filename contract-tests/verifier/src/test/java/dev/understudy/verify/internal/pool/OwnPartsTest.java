package dev.understudy.verify.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** A response shows the id of a box as a number, and a path contains it as text. */
class OwnPartsTest {

    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Boxes, version: '1'}
        paths:
          /boxes:
            post:
              operationId: addBox
              responses: {'201': {description: Created}}
          /boxes/{box}/parts:
            get:
              operationId: listParts
              parameters: [{name: box, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: All}}
          /boxes/{box}/parts/{part}:
            put:
              operationId: putPart
              parameters:
                - {name: box, in: path, required: true, schema: {type: string}}
                - {name: part, in: path, required: true, schema: {type: string}}
              responses: {'204': {description: Stored}}
        """;

    @TempDir
    private Path folder;

    private List<OperationTestCases> operations;
    private ValuePool pool;

    @BeforeEach
    void createABoxAndReadItsParts() throws IOException {
        Contract contract = Contract.open(Files.writeString(folder.resolve("contract.yaml"), CONTRACT));
        operations = OperationTestCases.of(contract, contract.operations(), Profile.ofHeaders(List.of()));
        pool = new ValuePool(contract);
        learn(request("addBox"), 201, "{\"box_id\":7}");
        learn(request("listParts", "7"), 200, "[{\"name\":\"lid\"}]");
    }

    @Test
    void aPartOfABoxOfTheRunIsOwn() {
        assertThat(pool.ownership().isPartOfOwn(request("putPart", "7", "lid"))).isTrue();
    }

    @Test
    void aPartOfAnotherBoxIsForeign() {
        assertThat(pool.ownership().isForeign(request("putPart", "8", "lid"))).isTrue();
    }

    private RequestTemplate request(String id, String... values) {
        RequestTemplate template = operations.stream()
                .filter(each -> each.operation().id().equals(id))
                .flatMap(each -> each.defaultRequest().stream())
                .findFirst()
                .orElseThrow();
        List<Parameter> parameters = PathParameters.of(template.operation());
        for (int i = 0; i < values.length; i++) {
            template = template.with(parameters.get(i), JsonNodeFactory.instance.stringNode(values[i]));
        }
        return template;
    }

    private void learn(RequestTemplate sent, int status, String json) {
        TestCase testCase = TestCase.of("a valid request", sent, Expectation.DECLARED);
        pool.learn(testCase, new ReceivedResponse(status, Headers.of(), Body.of(json)));
    }
}
