package dev.understudy.contract.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.contract.yaml.YamlWriter;
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
        String withoutComments =
                Files.readString(INSTANTLY.resolve("openapi.yaml")).replaceAll("(?m)^#.*\n", "");
        JsonNode effective = Overlay.read(INSTANTLY.resolve("overlay.yaml"))
                .applyStrictlyTo(YamlReader.read(INSTANTLY.resolve("vendor.yaml")));

        assertThat(withoutComments)
                .as("instantly/openapi.yaml; write it by: understudy-verify refresh api-specs/instantly")
                .isEqualTo(YamlWriter.write(effective));
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
