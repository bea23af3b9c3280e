package dev.understudy.verify.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.contain.KeywordMutations;
import dev.understudy.verify.internal.derive.SampledTexts;
import dev.understudy.verify.internal.derive.SampledValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tests the prover by sampling: if a change is safe, the new contract accepts a thousand old requests, and the old one a
 * thousand new answers. The values are judged as they are sent, by the validator and the reader of parameters.
 */
class SampledValuesTest {

    private static final int SAMPLES = 1_000;
    // A schema that no value satisfies.
    private static final String NOTHING = "{'allOf':[{'type':'string'},{'type':'integer'}]}";

    @TestFactory
    Stream<DynamicTest> noSampleContradictsASafeMutation() {
        return Stream.of(ComparedPlace.values())
                .flatMap(place -> Stream.concat(KeywordMutations.NARROWER.stream(), KeywordMutations.SAME.stream())
                        .flatMap(pair -> Stream.of(pair, List.of(pair.get(1), pair.get(0))))
                        .map(pair -> test(place, pair.get(0), pair.get(1))));
    }

    @TestFactory
    Stream<DynamicTest> noSampleContradictsASafeChangeOfABody() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/diff/schemas.csv"), StandardCharsets.UTF_8).stream()
                .map(line -> line.split(" \\| ", -1))
                .filter(line -> !line[1].equals(NOTHING))
                .map(line -> test(
                        line[0].equals("request") ? ComparedPlace.REQUEST_BODY : ComparedPlace.ANSWER_BODY,
                        line[1],
                        line[2]));
    }

    private static DynamicTest test(ComparedPlace place, String before, String after) {
        return DynamicTest.dynamicTest(
                place + " " + before + " -> " + after,
                () -> assertThat(contradictions(place, place.contract(before), place.contract(after)))
                        .isEmpty());
    }

    private static List<?> contradictions(ComparedPlace place, Contract before, Contract after) {
        ContractDifference difference = ContractComparison.compare(before, after);
        if (difference.impact(List.of(Caller.STRICT)) != Impact.SAFE) {
            return List.of();
        }
        Contract sent = place.isRequest() ? before : after;
        Contract judging = place.isRequest() ? after : before;
        return place.isBody()
                ? bodies(place, sent, judging)
                : texts(place.parameter(sent), sent, place.parameter(judging));
    }

    private static List<JsonNode> bodies(ComparedPlace place, Contract sent, Contract judging) {
        CompiledSchema sender = schema(place, sent);
        CompiledSchema judge = schema(place, judging);
        List<JsonNode> samples =
                SampledValues.of(sender, sent.documents(), SAMPLES).toList();
        assertThat(samples).hasSize(SAMPLES);
        return Stream.concat(samples.stream(), withUndeclaredProperty(samples, sender))
                .filter(value -> !judge.judge(value).isEmpty())
                .toList();
    }

    // The generator adds no properties to an open object. Neither document declares this name.
    private static Stream<JsonNode> withUndeclaredProperty(List<JsonNode> samples, CompiledSchema sender) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<JsonNode> values = List.of(
                nodes.stringNode("x"),
                nodes.numberNode(1),
                nodes.booleanNode(true),
                nodes.nullNode(),
                nodes.arrayNode());
        return samples.stream()
                .filter(JsonNode::isObject)
                .distinct()
                .flatMap(sample -> values.stream()
                        .<JsonNode>map(value -> ((ObjectNode) sample.deepCopy()).set("undeclared", value)))
                .filter(value -> sender.judge(value).isEmpty());
    }

    private static List<String> texts(Parameter parameter, Contract sent, Parameter judge) {
        List<String> samples =
                SampledTexts.of(parameter, sent.documents(), SAMPLES).toList();
        if (samples.isEmpty()) {
            // An empty object or list has no text.
            assertThat(SampledValues.of(parameter.valueSchema().orElseThrow(), sent.documents(), SAMPLES))
                    .isNotEmpty()
                    .allMatch(JsonNode::isEmpty);
            return List.of();
        }
        assertThat(samples).as(parameter.node().value().toString()).hasSize(SAMPLES);
        return samples.stream()
                .filter(text -> !SampledTexts.isAccepted(judge, text))
                .toList();
    }

    private static CompiledSchema schema(ComparedPlace place, Contract contract) {
        Operation operation = contract.operations().get(0);
        return place == ComparedPlace.REQUEST_BODY
                ? operation.jsonRequestSchema().orElseThrow()
                : operation
                        .response(200)
                        .orElseThrow()
                        .contents()
                        .all()
                        .get(0)
                        .schema()
                        .orElseThrow();
    }
}
