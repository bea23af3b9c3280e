package dev.understudy.suite.strength;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
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

class StrengthTest {

    static Stream<Arguments> contracts() {
        Path sinks = Path.of("src/test/resources/kitchen-sink");
        return Stream.of(
                Arguments.of("instantly", Contract.named("instantly")),
                Arguments.of("well", Contract.named("well")),
                Arguments.of("kitchen sink 3.0", Contract.open(sinks.resolve("openapi-3.0.yaml"))),
                Arguments.of("kitchen sink 3.1", Contract.open(sinks.resolve("openapi-3.1.yaml"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void everyBrokenAnswerIsCaught(String name, Contract contract) {
        Judge judge = Judge.of(contract);
        List<String> survivors = new ArrayList<>();
        int mutants = 0;
        for (Operation operation : contract.operations()) {
            for (Seed seed : Seed.of(operation, contract.documents())) {
                for (Mutant mutant : Mutants.of(contract, seed)) {
                    mutants++;
                    if (!isCaught(mutant, findings(judge, operation, mutant.answer()))) {
                        survivors.add(operation + ": " + mutant);
                    }
                }
            }
        }
        System.out.printf("%s: %d of %d broken answers caught%n", name, mutants - survivors.size(), mutants);
        assertThat(survivors).as("broken answers that nobody caught").isEmpty();
        assertThat(mutants).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void noWholeAnswerIsRefused(String name, Contract contract) {
        Judge judge = Judge.of(contract);
        List<String> refused = new ArrayList<>();
        int whole = 0;
        for (Operation operation : contract.operations()) {
            for (Seed seed : Seed.of(operation, contract.documents())) {
                for (Map.Entry<String, Answer> answer :
                        WholeAnswers.of(contract, seed).entrySet()) {
                    whole++;
                    List<Finding> findings = findings(judge, operation, answer.getValue());
                    if (!findings.isEmpty()) {
                        refused.add(operation + " " + seed.status() + ", " + answer.getKey() + ": " + findings);
                    }
                }
            }
        }
        System.out.printf("%s: %d of %d whole answers refused%n", name, refused.size(), whole);
        assertThat(refused).as("whole answers that were refused").isEmpty();
        assertThat(whole).isPositive();
    }

    private static boolean isCaught(Mutant mutant, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().id().equals(mutant.check()))
                .anyMatch(finding ->
                        mutant.keywords().isEmpty() || mutant.keywords().contains(finding.keyword()));
    }

    private static List<Finding> findings(Judge judge, Operation operation, Answer answer) {
        Request request = new Request(operation.method(), URI.create("http://localhost/"), Headers.of(), Body.NONE);
        return judge.judge(new Exchange(0, request, answer), operation).stream()
                .filter(finding -> finding.kind() != Kind.ADVICE)
                .toList();
    }
}
