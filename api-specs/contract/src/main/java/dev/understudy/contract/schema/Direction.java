package dev.understudy.contract.schema;

/** The direction in which a value is sent. It decides whether {@code readOnly} or {@code writeOnly} applies. */
public enum Direction {
    /** To the server: {@code readOnly} properties are not allowed, and {@code required} does not apply to them. */
    REQUEST("readOnly"),
    /** From the server: {@code writeOnly} properties are not allowed, and {@code required} does not apply to them. */
    RESPONSE("writeOnly");

    private final String excludingKeyword;

    Direction(String excludingKeyword) {
        this.excludingKeyword = excludingKeyword;
    }

    /** Returns the keyword that excludes a property from this direction. */
    public String excludingKeyword() {
        return excludingKeyword;
    }
}
