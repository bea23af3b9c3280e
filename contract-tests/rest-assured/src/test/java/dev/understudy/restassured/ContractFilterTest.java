package dev.understudy.restassured;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractFilterTest {

    private static final Path CONTRACT = Path.of("../verifier/src/test/resources/fixed-response/openapi.yaml");
    private static final Pattern FINDING = Pattern.compile("^(VIOLATION|DRIFT|ADVICE) (\\w+):", Pattern.MULTILINE);

    private final ContractFilter filter = ContractFilter.of(CONTRACT);

    @Test
    void aValidResponsePasses() throws IOException {
        assertThat(call("GET", ContractViolation.validResponse())).isEqualTo("{\"name\":\"a\",\"kind\":\"tub\"}");
    }

    @ParameterizedTest
    @EnumSource
    void aViolationIsReportedByItsRuleOnly(ContractViolation violation) {
        assertThatThrownBy(() -> call(violation.method, violation.bytes()))
                .isInstanceOf(AssertionError.class)
                .satisfies(error -> assertThat(findings(error.getMessage()))
                        .as(error.getMessage())
                        .containsOnly(violation.kind + " " + violation.rule));
    }

    @Test
    void theMessageQuotesTheDeclarationAndTheReceivedValue() {
        assertThatThrownBy(() -> call("GET", ContractViolation.WRONG_TYPE.bytes()))
                .hasMessageContaining("/v1/thing → 200 violates its contract")
                .hasMessageContaining("VIOLATION BodyMatches: getThing at /name violates 'type'")
                .hasMessageContaining("declared: type: \"string\"")
                .hasMessageContaining("received: 5")
                .hasMessageContaining(CONTRACT + ":34 (/paths/~1thing/get/responses/200/content/application~1json"
                        + "/schema/properties/name/type)");
    }

    @Test
    void aResponseThatViolatesOnlyAnRfcDoesNotFailTheTest() throws IOException {
        byte[] response = FixedResponseServer.httpResponse(
                "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(call("GET", response)).isEqualTo("{}");
    }

    @Test
    void aRequestForAnUndeclaredOperationFailsTheTest() throws IOException {
        try (FixedResponseServer server = FixedResponseServer.returning(ContractViolation.validResponse())) {
            assertThatThrownBy(() -> given().filter(filter).port(server.port()).get("/other"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("OperationIsDeclared: GET /other");
        }
    }

    @Test
    void theFilterRecordsTheDeclaredStatusesThatItHasSeen() throws IOException {
        call("GET", ContractViolation.validResponse());

        assertThat(filter.coverage().seen()).containsEntry("getThing", Set.of("200"));
        assertThat(filter.coverage().missing())
                .isEqualTo(Map.of(
                        "getThing", Set.of("401"), "putThing", Set.of("204", "400"), "headThing", Set.of("200")));
    }

    private String call(String method, byte[] response) throws IOException {
        try (FixedResponseServer server = FixedResponseServer.returning(response)) {
            return given().filter(filter)
                    .port(server.port())
                    .basePath("/v1")
                    .body(method.equals("PUT") ? "{\"name\":\"a\"}" : "")
                    .contentType("application/json")
                    .request(method, "/thing")
                    .asString();
        }
    }

    private static List<String> findings(String message) {
        return FINDING.matcher(message)
                .results()
                .map(finding -> finding.group(1) + " " + finding.group(2))
                .toList();
    }
}
