package dev.understudy.contract.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;

import dev.understudy.contract.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tests the rules of the Overlay Specification with the cases in {@code changes.yaml} and {@code rejections.yaml}. */
class OverlayTest {

    private static final Path CASES = Path.of("src/test/resources/overlay");

    @ParameterizedTest
    @MethodSource("changes")
    void actionsProduceTheExpectedDocument(JsonNode testCase) {
        JsonNode result = overlay(testCase).applyTo(testCase.get("document"));

        // Compared as text, because the order of members matters to people who read the result.
        assertThat(result).hasToString(testCase.get("result").toString());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theOriginalDocumentIsNotModified(JsonNode testCase) {
        JsonNode document = testCase.get("document").deepCopy();

        overlay(testCase).applyTo(document);

        assertThat(document).isEqualTo(testCase.get("document"));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void overlaysThatAreInvalidOrCannotBeAppliedAreRejected(JsonNode rejection) {
        JsonNode document = YamlReader.read(CASES.resolve("rejections.yaml")).get("document");

        assertThatExceptionOfType(OverlayException.class)
                .isThrownBy(() -> Overlay.of(rejection.get("overlay")).applyTo(document))
                .withMessage(rejection.get("problem").stringValue());
    }

    @Test
    void actionsThatMatchNothingAreNamed() {
        JsonNode testCase = YamlReader.parse("{actions: [{target: $.nothing, remove: true}, {target: $.a}]}", "test");
        List<String> unmatched = new ArrayList<>();

        overlay(testCase).applyTo(YamlReader.parse("{a: 1}", "test"), action -> unmatched.add(action.toString()));

        assertThat(unmatched).containsExactly("actions[0] with the target $.nothing");
    }

    @Test
    void anOverlayHasATitleAndATarget() {
        Overlay overlay = Overlay.read(Path.of("../instantly/overlay.yaml"));

        assertThat(overlay.title()).contains("Instantly");
        assertThat(overlay.target()).contains("vendor.yaml");
    }

    private static Stream<Named<JsonNode>> changes() {
        return YamlReader.read(CASES.resolve("changes.yaml"))
                .valueStream()
                .map(testCase -> named(testCase.get("rule").stringValue(), testCase));
    }

    private static Stream<Named<JsonNode>> rejections() {
        return YamlReader.read(CASES.resolve("rejections.yaml"))
                .get("cases")
                .valueStream()
                .map(rejection -> named(rejection.get("problem").stringValue(), rejection));
    }

    private static Overlay overlay(JsonNode testCase) {
        ObjectNode overlay = JsonNodeFactory.instance.objectNode();
        overlay.put("overlay", testCase.path("version").asString("1.1.0"));
        overlay.putObject("info").put("title", "a test case").put("version", "1");
        overlay.set("actions", testCase.get("actions"));
        return Overlay.of(overlay);
    }
}
