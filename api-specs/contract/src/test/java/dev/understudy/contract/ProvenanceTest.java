package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What the README says of where the contracts come from is true. */
class ProvenanceTest {

    @Test
    void theVendorsDocumentIsTheOneThatTheReadmeNames() throws IOException, NoSuchAlgorithmException {
        byte[] document = Files.readAllBytes(Path.of("../instantly/vendor.yaml"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);

        assertThat(Files.readString(Path.of("../README.md")))
                .as(
                        "the sha256 of instantly/vendor.yaml; a correction belongs in the overlay, a new document in the README")
                .contains(HexFormat.of().formatHex(digest));
    }
}
