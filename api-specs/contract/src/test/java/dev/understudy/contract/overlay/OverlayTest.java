package dev.understudy.contract.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;

import dev.understudy.contract.yaml.YamlReader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rules of the Overlay Specification as data: {@code changes.yaml} and {@code refusals.yaml}. */
class OverlayTest {

    private static final Path RULES = Path.of("src/test/resources/overlay");

    @ParameterizedTest
    @MethodSource("changes")
    void actionsChangeTheDocument(JsonNode rule) {
        JsonNode result = overlay(rule).applyTo(rule.get("document"));

        // As text, since the order of members matters to people who read the result.
        assertThat(result).hasToString(rule.get("result").toString());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theGivenDocumentStaysAsItIs(JsonNode rule) {
        JsonNode document = rule.get("document").deepCopy();

        overlay(rule).applyTo(document);

        assertThat(document).isEqualTo(rule.get("document"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void mistakesAreRefusedWithASentence(JsonNode mistake) {
        JsonNode document = YamlReader.read(RULES.resolve("refusals.yaml")).get("document");

        assertThatExceptionOfType(OverlayException.class)
                .isThrownBy(() -> Overlay.of(mistake.get("overlay")).applyTo(document))
                .withMessage(mistake.get("problem").stringValue());
    }

    @Test
    void anOverlaySaysWhatItIsForAndWhichDocumentItMeans() {
        Overlay overlay = Overlay.read(Path.of("../instantly/overlay.yaml"));

        assertThat(overlay.title()).contains("Instantly");
        assertThat(overlay.target()).contains("vendor.yaml");
    }

    private static Stream<Named<JsonNode>> changes() {
        return YamlReader.read(RULES.resolve("changes.yaml"))
                .valueStream()
                .map(rule -> named(rule.get("rule").stringValue(), rule));
    }

    private static Stream<Named<JsonNode>> refusals() {
        return YamlReader.read(RULES.resolve("refusals.yaml"))
                .get("cases")
                .valueStream()
                .map(mistake -> named(mistake.get("problem").stringValue(), mistake));
    }

    private static Overlay overlay(JsonNode rule) {
        ObjectNode overlay = JsonNodeFactory.instance.objectNode();
        overlay.put("overlay", rule.path("version").asString("1.1.0"));
        overlay.putObject("info").put("title", "a rule").put("version", "1");
        overlay.set("actions", rule.get("actions"));
        return Overlay.of(overlay);
    }
}
