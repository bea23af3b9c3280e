package dev.understudy.suite.strength;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.suite.figures.FiguresTable;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.judge.Judge;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge reports every invalid response and no valid one, and the README shows how many there are of each. */
class StrengthTest {

    static Stream<Arguments> contracts() {
        Path folder = Path.of("src/test/resources/kitchen-sink");
        return Stream.of(
                Arguments.of("Instantly (3.0)", Contract.named("instantly")),
                Arguments.of("Well (3.1)", Contract.named("well")),
                Arguments.of("kitchen sink 3.0: every keyword", Contract.open(folder.resolve("openapi-3.0.yaml"))),
                Arguments.of("kitchen sink 3.1: every keyword", Contract.open(folder.resolve("openapi-3.1.yaml"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void everyInvalidResponseIsCaught(String name, Contract contract) {
        Judge judge = Judge.of(contract);
        List<String> missed = new ArrayList<>();
        int total = 0;
        for (Operation operation : contract.operations()) {
            for (ValidResponse valid : ValidResponse.of(operation, contract.documents())) {
                for (InvalidResponse invalid : InvalidResponses.of(contract, valid)) {
                    total++;
                    if (!isCaught(invalid, findings(judge, operation, invalid.response()))) {
                        missed.add(operation + ": " + invalid);
                    }
                }
            }
        }
        assertThat(missed)
                .as("invalid responses that the expected rule did not report")
                .isEmpty();
        assertThat(FiguresTable.row(name).get(0))
                .as("invalid responses caught, in contract-tests/README.md")
                .isEqualTo("%d of %d", total, total);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void noValidResponseIsRejected(String name, Contract contract) {
        Judge judge = Judge.of(contract);
        List<String> rejected = new ArrayList<>();
        int total = 0;
        for (Operation operation : contract.operations()) {
            for (ValidResponse valid : ValidResponse.of(operation, contract.documents())) {
                for (Map.Entry<String, ReceivedResponse> response :
                        ValidResponseVariants.of(contract, valid).entrySet()) {
                    total++;
                    List<Finding> findings = findings(judge, operation, response.getValue());
                    if (!findings.isEmpty()) {
                        rejected.add(operation + " " + valid.status() + ", " + response.getKey() + ": " + findings);
                    }
                }
            }
        }
        assertThat(rejected).as("valid responses that were rejected").isEmpty();
        assertThat(FiguresTable.row(name).get(1))
                .as("valid responses rejected, in contract-tests/README.md")
                .isEqualTo("0 of %d", total);
    }

    private static boolean isCaught(InvalidResponse invalid, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().id().equals(invalid.expectedRule()))
                .anyMatch(finding -> invalid.reportableKeywords().isEmpty()
                        || invalid.reportableKeywords().contains(finding.keyword()));
    }

    private static List<Finding> findings(Judge judge, Operation operation, ReceivedResponse response) {
        Request request = new Request(operation.method(), URI.create("http://localhost/"), Headers.of(), Body.NONE);
        return judge.judge(new Exchange(0, request, response), operation).stream()
                .filter(finding -> finding.kind() != Kind.ADVICE)
                .toList();
    }
}
