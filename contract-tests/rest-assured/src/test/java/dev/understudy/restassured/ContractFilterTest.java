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

    private static final Path CONTRACT = Path.of("../verifier/src/test/resources/crooked/openapi.yaml");
    private static final Pattern FINDING = Pattern.compile("^(VIOLATION|DRIFT|ADVICE) (\\w+):", Pattern.MULTILINE);

    private final ContractFilter filter = ContractFilter.of(CONTRACT);

    @Test
    void theTruthPasses() throws IOException {
        assertThat(call("GET", Lie.truth())).isEqualTo("{\"name\":\"a\",\"kind\":\"tub\"}");
    }

    @ParameterizedTest
    @EnumSource
    void aLieIsToldByTheOneCheckThatIsThereForIt(Lie lie) {
        assertThatThrownBy(() -> call(lie.method, lie.bytes()))
                .isInstanceOf(AssertionError.class)
                .satisfies(error -> assertThat(findings(error.getMessage()))
                        .as(error.getMessage())
                        .containsOnly(lie.kind + " " + lie.check));
    }

    @Test
    void theMessageTellsWhatWasDeclaredAndWhatCame() {
        assertThatThrownBy(() -> call("GET", Lie.WRONG_TYPE.bytes()))
                .hasMessageContaining("/v1/thing → 200 does not keep its contract")
                .hasMessageContaining("VIOLATION BodyMatches: getThing at /name breaks 'type'")
                .hasMessageContaining("declared: type: \"string\"")
                .hasMessageContaining("received: 5")
                .hasMessageContaining(CONTRACT + ":34 (/paths/~1thing/get/responses/200/content/application~1json"
                        + "/schema/properties/name/type)");
    }

    @Test
    void whatStandardsAskAndTheContractDoesNotFailsNoTest() throws IOException {
        byte[] answer = CrookedServer.http(
                "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(call("GET", answer)).isEqualTo("{}");
    }

    @Test
    void aCallOfWhatTheContractDoesNotHaveFails() throws IOException {
        try (CrookedServer server = CrookedServer.answering(Lie.truth())) {
            assertThatThrownBy(() -> given().filter(filter).port(server.port()).get("/other"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("OperationIsDeclared: GET /other");
        }
    }

    @Test
    void itRemembersWhichDeclaredAnswersItSaw() throws IOException {
        call("GET", Lie.truth());

        assertThat(filter.coverage().seen()).containsEntry("getThing", Set.of("200"));
        assertThat(filter.coverage().missing())
                .isEqualTo(Map.of(
                        "getThing", Set.of("401"), "putThing", Set.of("204", "400"), "headThing", Set.of("200")));
    }

    private String call(String method, byte[] answer) throws IOException {
        try (CrookedServer server = CrookedServer.answering(answer)) {
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
