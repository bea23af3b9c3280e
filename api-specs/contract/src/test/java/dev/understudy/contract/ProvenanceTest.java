package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Tests what the README says about the origin of the contracts. */
class ProvenanceTest {

    @Test
    void theReadmeStatesTheChecksumOfTheVendorsDocument() throws IOException, NoSuchAlgorithmException {
        byte[] document = Files.readAllBytes(Path.of("../instantly/vendor.yaml"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);

        assertThat(Files.readString(Path.of("../README.md")))
                .as("the sha256 of instantly/vendor.yaml; put corrections into the overlay,"
                        + " and the sha256 of a new document into the README")
                .contains(HexFormat.of().formatHex(digest));
    }
}
