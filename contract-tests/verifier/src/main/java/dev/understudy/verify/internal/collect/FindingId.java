package dev.understudy.verify.internal.collect;

import dev.understudy.verify.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the id of a fault. The same fault has the same id in every run and every exchange. */
final class FindingId {

    private static final int DIGITS = 12;

    private FindingId() {}

    static String of(Finding finding) {
        String fault = String.join("\n", FaultIdentity.of(finding)).stripTrailing();
        return HexFormat.of()
                .formatHex(sha256().digest(fault.getBytes(StandardCharsets.UTF_8)))
                .substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, although every Java platform must provide it.", e);
        }
    }
}
