package dev.understudy.verify.internal.collect;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.digest.Sha256;

/** Computes the id of a fault. The same fault has the same id in every run and every exchange. */
final class FindingId {

    private static final int DIGITS = 12;

    private FindingId() {}

    static String of(Finding finding) {
        return Sha256.of(String.join("\n", FaultIdentity.of(finding)).stripTrailing(), DIGITS);
    }
}
