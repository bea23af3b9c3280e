package dev.understudy.contract.schema;

/** Which way a value travels; {@code readOnly} and {@code writeOnly} ask for it. */
public enum Direction {
    /** To the server: it holds nothing that is {@code readOnly}, and need not hold what is required but readOnly. */
    REQUEST("readOnly"),
    /** From the server: the same with {@code writeOnly}. */
    RESPONSE("writeOnly");

    private final String excludes;

    Direction(String excludes) {
        this.excludes = excludes;
    }

    /** The keyword whose properties do not travel this way. */
    public String excludes() {
        return excludes;
    }
}
