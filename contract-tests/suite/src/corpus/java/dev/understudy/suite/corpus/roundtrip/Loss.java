package dev.understudy.suite.corpus.roundtrip;

/**
 * A value that was not written back as it was read.
 *
 * @param schema the JSON pointer of the schema
 * @param at the JSON pointer in the value
 * @param reason the kind of loss, without names
 * @param value the value as it was read
 */
public record Loss(String schema, String at, String reason, String value) {

    @Override
    public String toString() {
        return schema + " at " + at + ": " + reason + "\n    " + value;
    }
}
