package dev.understudy.verify.internal.collect;

import dev.understudy.verify.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a fault so that two runs, and two exchanges of one run, call the same fault by the same name. */
final class FindingId {

    private static final int DIGITS = 12;

    private FindingId() {}

    // What came is left out, and so are lines and the numbers of elements: they change while the fault stays.
    static String of(Finding finding) {
        String fault = String.join(
                "\n",
                finding.kind().name(),
                finding.rule().id(),
                finding.operation(),
                finding.pointer().replaceAll("/\\d+(?=/|$)", "/*"),
                finding.keyword(),
                finding.contract().pointer().toString());
        return HexFormat.of()
                .formatHex(sha256().digest(fault.getBytes(StandardCharsets.UTF_8)))
                .substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
