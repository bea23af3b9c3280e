package dev.understudy.contract.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests that {@code openapi.yaml} is {@code overlay.yaml} applied to {@code vendor.yaml}. */
class EffectiveContractTest {

    private static final Path INSTANTLY = Path.of("../instantly");

    @Test
    void theCommittedContractIsTheOverlayAppliedToTheVendorsDocument() throws IOException {
        assertThat(Files.readString(INSTANTLY.resolve("openapi.yaml")))
                .as(
                        "instantly/openapi.yaml; regenerate it by: mvn -q -pl api-specs/contract compile exec:java@apply-overlay")
                .isEqualTo(ApplyOverlay.effectiveContract(INSTANTLY));
    }

    @Test
    void everyActionStatesItsEvidence() {
        // The description of the overlay, under "info", explains the marks.
        for (JsonNode action :
                YamlReader.read(INSTANTLY.resolve("overlay.yaml")).get("actions")) {
            assertThat(action.path("description").asString())
                    .as("the description of the action on %s", action.get("target"))
                    .containsPattern("\\[[VFX?]]|Ours");
        }
    }
}
