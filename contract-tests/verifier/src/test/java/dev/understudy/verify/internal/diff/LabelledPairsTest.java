package dev.understudy.verify.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class LabelledPairsTest {

    private static final Path FOLDER = Path.of("src/test/resources/diff");

    static Stream<Arguments> pairs() {
        return YamlReader.read(FOLDER.resolve("expected.json")).properties().stream()
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    // A label of null means that the specifications leave the effect open.
    @ParameterizedTest
    @MethodSource("pairs")
    void aChangeBreaksTheCallersOfItsLabels(String name, JsonNode labels) {
        ContractDifference difference = ContractComparison.compare(
                Contract.open(FOLDER.resolve(name + "-before.yaml")),
                Contract.open(FOLDER.resolve(name + "-after.yaml")));

        for (Map.Entry<String, JsonNode> label : labels.properties()) {
            Impact impact =
                    difference.impact(List.of(Caller.valueOf(label.getKey().toUpperCase(Locale.ROOT))));
            if (label.getValue().isNull()) {
                assertThat(impact).as(label.getKey()).isNotEqualTo(Impact.UNDECIDED);
            } else {
                assertThat(impact)
                        .as(label.getKey())
                        .isEqualTo(label.getValue().booleanValue() ? Impact.BREAKS : Impact.SAFE);
            }
        }
        assertThat(difference.changes())
                .filteredOn(change -> change.callers().containsValue(Impact.BREAKS))
                .allSatisfy(change -> assertThat(change.witness()).isPresent());
    }
}
