package dev.understudy.verify.internal.laws;

/** What a write does to the fields that it leaves out. */
public enum Effect {
    /** They stay as they are: PATCH (RFC 5789 section 2, RFC 7396). */
    CHANGES,
    /**
     * They are gone or back at their defaults: PUT (RFC 9110 section 9.3.4). Neither does what is absent stay then, nor
     * do two writes add up.
     */
    REPLACES;

    /** That of a method. */
    public static Effect of(String method) {
        return method.equals("PUT") ? REPLACES : CHANGES;
    }
}
