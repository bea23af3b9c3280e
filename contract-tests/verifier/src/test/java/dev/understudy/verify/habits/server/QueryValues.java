package dev.understudy.verify.habits.server;

import java.util.List;
import java.util.regex.Pattern;

/** Reads the values of query parameters and refuses those that violate the contract. */
final class QueryValues {

    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?|100");

    private QueryValues() {}

    static int limit(String text) {
        if (!LIMIT.matcher(text).matches()) {
            throw new RefusedException(400, "The limit must be an integer from 1 to 100");
        }
        return Integer.parseInt(text);
    }

    static String status(String text) {
        return oneOf(text, "active", "paused");
    }

    static String probe(String text) {
        return oneOf(text, "liveness", "readiness");
    }

    private static String oneOf(String text, String... allowed) {
        if (!List.of(allowed).contains(text)) {
            throw new RefusedException(400, "A parameter must be one of " + List.of(allowed));
        }
        return text;
    }
}
