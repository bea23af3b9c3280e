package dev.understudy.verify.internal.link;

/** The evidence that one operation reads what another writes, strongest first. */
public enum LinkEvidence {
    /** The profile names the pair. */
    PROFILE,
    /** A successful response to the write has a Link Object for the read (OpenAPI 3.0 and 3.1, "Link Object"). */
    LINK_OBJECT,
    /**
     * Both operations have the same path, apart from the names of its parameters. Path templates that differ only in
     * these names are identical (OpenAPI 3.1, "Paths Object"). PUT and PATCH write the resource that a GET of the same
     * path returns (RFC 9110 section 9.3.4, RFC 5789 section 2).
     */
    SAME_PATH,
    /**
     * Both operations use the same id: it is a parameter of both, or the read's parameter has the value of a property
     * in the request body or the response of the write. OpenAPI does not define such a link; it is derived from the
     * paths, names and schemas of both operations (OpenAPI 3.1, "Parameter Object", "Response Object").
     */
    SHARED_ID
}
