package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.contract.Contract;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.verify.LocalServer;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A valid string that is refused only because of its UTF-16 code units is a violation, any other one is advice. */
@Timeout(60)
class LengthLimitsTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            paths:
              /names:
                post:
                  operationId: addName
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [name]
                          properties: {name: {type: string, maxLength: 10}}
                          additionalProperties: false
                  responses: {'204': {description: d}, '400': {description: d}, '413': {description: d}, '415': {description: d}}
            """;

    @TempDir
    private Path folder;

    @Test
    void countingCodeUnitsIsAViolation() throws IOException {
        assertThat(findings(name -> name.length() <= 10))
                .filteredOn(finding -> finding.kind() == Kind.VIOLATION)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo("ValidIsAccepted");
                    assertThat(finding.pointer()).isEqualTo("/request/body/name");
                    assertThat(finding.keyword()).isEqualTo("maxLength");
                });
    }

    @Test
    void refusingCertainCharactersIsAdvice() throws IOException {
        assertThat(findings(name -> name.codePointCount(0, name.length()) <= 10
                        && name.codePoints().noneMatch(Character::isSupplementaryCodePoint)))
                .filteredOn(finding -> finding.rule().id().equals("ValidIsAccepted"))
                .extracting(Finding::kind)
                .isNotEmpty()
                .containsOnly(Kind.ADVICE);
    }

    @Test
    void countingCharactersIsRight() throws IOException {
        assertThat(findings(name -> name.codePointCount(0, name.length()) <= 10))
                .extracting(finding -> finding.rule().id())
                .doesNotContain("ValidIsAccepted");
    }

    private List<Finding> findings(Predicate<String> accepted) throws IOException {
        try (LocalServer server = LocalServer.start(exchange -> respond(exchange, accepted))) {
            Contract contract = Contract.open(Files.writeString(folder.resolve("names.yaml"), CONTRACT));
            return new Verification(contract, server.uri(), Profile.ofHeaders(List.of()), Options.ofSeed(1))
                    .run(Progress.SILENT).findings().stream()
                            .map(ReportedFinding::finding)
                            .toList();
        }
    }

    private static void respond(HttpExchange exchange, Predicate<String> accepted) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean isAccepted = exchange.getRequestURI().getPath().equals("/names")
                    && "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                    && isAccepted(body, accepted);
            exchange.sendResponseHeaders(isAccepted ? 204 : 400, -1);
        }
    }

    private static boolean isAccepted(byte[] body, Predicate<String> accepted) {
        try {
            JsonNode value = StrictJson.read(body);
            return value.size() == 1
                    && value.path("name").isString()
                    && accepted.test(value.get("name").stringValue());
        } catch (MalformedJsonException e) {
            return false;
        }
    }
}
