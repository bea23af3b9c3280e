package dev.understudy.contract.overlay;

import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.contract.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Regenerates the effective contract: {@code overlay.yaml} applied to {@code vendor.yaml}. */
public final class ApplyOverlay {

    private static final String HEADER = """
            # The effective contract: overlay.yaml applied to vendor.yaml. Corrections belong in the overlay, never here.
            # After changing either, regenerate this file: mvn -q -pl api-specs/contract compile exec:java@apply-overlay
            """;

    private ApplyOverlay() {}

    /**
     * Writes {@code openapi.yaml} into each folder.
     *
     * @param arguments the folders of the contracts, each with a {@code vendor.yaml} and an {@code overlay.yaml}
     * @throws IOException if the result cannot be written
     */
    public static void main(String... arguments) throws IOException {
        for (String folder : arguments) {
            Path contract = Path.of(folder, "openapi.yaml");
            Files.writeString(contract, effectiveContract(Path.of(folder)));
        }
    }

    /** Returns the text of {@code openapi.yaml}, generated from the two other files in a folder. */
    static String effectiveContract(Path folder) {
        Overlay overlay = Overlay.read(folder.resolve("overlay.yaml"));
        return HEADER
                + YamlWriter.write(overlay.applyTo(YamlReader.read(folder.resolve("vendor.yaml")), action -> {
                    // A correction that no longer applies must not disappear silently.
                    throw new OverlayException(
                            "%s matches nothing in the document. Has the vendor changed it?".formatted(action));
                }));
    }
}
