package dev.understudy.verify.internal.har;

/**
 * What of a recording is not, or not fully, judged.
 *
 * @param entry the number of the entry, from 0
 * @param reason what is the matter with it, without its subject
 */
public record Remark(int entry, String reason) {

    @Override
    public String toString() {
        return "entry " + entry + " " + reason;
    }
}
