package dev.understudy.verify.internal.regular;

/** Thrown if the search for a word would take too long. */
public final class SearchLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchLimitException() {
        super("the search for a word takes too long");
    }
}
