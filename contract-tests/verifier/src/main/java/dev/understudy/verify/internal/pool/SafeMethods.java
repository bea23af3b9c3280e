package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import java.util.Set;

/** Distinguishes the methods that change nothing (RFC 9110 section 9.2.1). */
final class SafeMethods {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private SafeMethods() {}

    static boolean isSafe(Operation operation) {
        return SAFE.contains(operation.method());
    }
}
