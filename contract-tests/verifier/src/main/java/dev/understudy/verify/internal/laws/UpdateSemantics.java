package dev.understudy.verify.internal.laws;

/** The effect of a write on the fields that it omits. */
public enum UpdateSemantics {
    /** Omitted fields keep their values: PATCH (RFC 5789 section 2, RFC 7396). */
    PARTIAL,
    /**
     * Omitted fields are removed or reset to their defaults: PUT (RFC 9110 section 9.3.4). So the laws about omitted
     * fields and about two writes of different fields do not apply.
     */
    REPLACEMENT;

    /** Returns the semantics of an HTTP method. */
    public static UpdateSemantics of(String method) {
        return method.equals("PUT") ? REPLACEMENT : PARTIAL;
    }
}
