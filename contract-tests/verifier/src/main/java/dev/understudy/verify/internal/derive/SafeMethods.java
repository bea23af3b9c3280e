package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Operation;
import java.util.Set;

/** Distinguishes the methods that change nothing (RFC 9110 section 9.2.1). */
public final class SafeMethods {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private SafeMethods() {}

    /** Returns whether an operation has a safe method. */
    public static boolean isSafe(Operation operation) {
        return SAFE.contains(operation.method());
    }
}
