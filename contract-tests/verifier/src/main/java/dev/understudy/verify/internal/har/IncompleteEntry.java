package dev.understudy.verify.internal.har;

/**
 * An entry of a recording from which no exchange could be read, or only one without its response body.
 *
 * @param entry the index of the entry, from 0
 * @param reason the reason, as a predicate that follows "entry 0", such as {@code has no response}
 */
public record IncompleteEntry(int entry, String reason) {

    @Override
    public String toString() {
        return "entry " + entry + " " + reason;
    }
}
