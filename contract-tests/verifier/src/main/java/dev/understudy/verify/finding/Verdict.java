package dev.understudy.verify.finding;

import dev.understudy.verify.finding.Finding.Kind;
import java.util.Collection;

/** What all findings together come to. */
public enum Verdict {
    /** The server keeps its contract. */
    PASS(0),
    /** It breaks its contract. */
    FAIL(1),
    /** It keeps its contract and says more than that. */
    DRIFT(3);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The verdict of a run; advice never changes it. */
    public static Verdict of(Collection<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.kind() == Kind.VIOLATION)) {
            return FAIL;
        }
        return findings.stream().anyMatch(finding -> finding.kind() == Kind.DRIFT) ? DRIFT : PASS;
    }

    /** The exit code of a process that comes to it. */
    public int exitCode() {
        return exitCode;
    }
}
