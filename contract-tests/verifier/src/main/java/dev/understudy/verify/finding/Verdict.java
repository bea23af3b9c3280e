package dev.understudy.verify.finding;

import dev.understudy.verify.finding.Finding.Kind;
import java.util.Collection;

/** The overall result of a run. */
public enum Verdict {
    /** The server satisfies its contract. */
    PASS(0),
    /** The server violates its contract, or a stricter failure policy makes the run fail. */
    FAIL(1),
    /** The server satisfies its contract, but also behaves in ways that the contract does not declare. */
    DRIFT(3),
    /** Nothing wrong was found, but something could not be judged, for example because the run ended early. */
    INCOMPLETE(4),
    /** Nothing could be judged. */
    UNJUDGED(2);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /** Returns the verdict on these findings. Advice never changes it. */
    public static Verdict of(Collection<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.kind() == Kind.VIOLATION)) {
            return FAIL;
        }
        return findings.stream().anyMatch(finding -> finding.kind() == Kind.DRIFT) ? DRIFT : PASS;
    }

    public int exitCode() {
        return exitCode;
    }
}
