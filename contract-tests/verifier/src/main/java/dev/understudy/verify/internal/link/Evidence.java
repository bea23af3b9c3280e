package dev.understudy.verify.internal.link;

/** What shows that one operation reads what another writes, the strongest first. */
public enum Evidence {
    /** The profile says so. */
    PROFILE,
    /** The document links a successful answer to the read (OpenAPI 3.1, "Link Object"; the same in 3.0). */
    LINK_OBJECT,
    /**
     * They have one path, whatever its parameters are called: templates that differ in nothing but these names are
     * identical (OpenAPI 3.1, "Paths Object"), and GET shows what PUT and PATCH write (RFC 9110 section 9.3.4, RFC
     * 5789 section 2).
     */
    SAME_PATH,
    /**
     * An id that both have: of a parameter, or in the answer to what creates. No section of OpenAPI says so; paths,
     * names and schemas that agree do (OpenAPI 3.1, "Parameter Object", "Response Object").
     */
    SHARED_ID
}
