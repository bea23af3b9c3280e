package dev.understudy.contract.overlay;

import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.contract.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the effective contract anew: {@code vendor.yaml} with {@code overlay.yaml} applied to it. */
public final class ApplyOverlay {

    private static final String HEADER = """
            # The effective contract: overlay.yaml applied to vendor.yaml. Corrections belong in the overlay, never here.
            # After a change to either, write this file anew: mvn -q -pl api-specs/contract compile exec:java@apply-overlay
            """;

    private ApplyOverlay() {}

    /**
     * Writes {@code openapi.yaml} beside the other two.
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

    /** What {@code openapi.yaml} in this folder must hold, to the byte. */
    static String effectiveContract(Path folder) {
        Overlay overlay = Overlay.read(folder.resolve("overlay.yaml"));
        return HEADER + YamlWriter.write(overlay.applyTo(YamlReader.read(folder.resolve("vendor.yaml"))));
    }
}
