package dev.understudy.contract.internal.schema;

import java.util.Optional;
import java.util.stream.Stream;

/** The languages that schemas are written in. */
public enum DialectName {
    /** OpenAPI 3.0's own, a relative of JSON Schema draft 5. It has no URI and needs none. */
    OPENAPI_3_0("understudy:openapi-3.0"),
    /** What OpenAPI 3.1 documents are written in unless they say otherwise. */
    OPENAPI_3_1("https://spec.openapis.org/oas/3.1/dialect/base"),
    /** JSON Schema 2020-12. */
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema"),
    /** JSON Schema 2019-09. */
    DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema"),
    /** JSON Schema draft 7. */
    DRAFT_7("http://json-schema.org/draft-07/schema#"),
    /** JSON Schema draft 6. */
    DRAFT_6("http://json-schema.org/draft-06/schema#"),
    /** JSON Schema draft 4. */
    DRAFT_4("http://json-schema.org/draft-04/schema#");

    private final String uri;

    DialectName(String uri) {
        this.uri = uri;
    }

    /** The dialect that a URI names. */
    public static Optional<DialectName> of(String uri) {
        String bare = bare(uri);
        // Each minor release of OpenAPI 3.1 may publish its dialect under a date.
        if (bare.startsWith("https://spec.openapis.org/oas/3.1/dialect/")) {
            return Optional.of(OPENAPI_3_1);
        }
        return Stream.of(values())
                .filter(dialect -> bare(dialect.uri).equals(bare))
                .findFirst();
    }

    /** The URI that names it. */
    public String uri() {
        return uri;
    }

    /** Whether the neighbours of a {@code $ref} count for nothing. */
    boolean ignoresNeighboursOfReferences() {
        return this == OPENAPI_3_0 || this == DRAFT_7 || this == DRAFT_6 || this == DRAFT_4;
    }

    /** Whether its schemas are judged as those of 2020-12, after a few words of theirs were put differently. */
    boolean isRead2020() {
        return this == OPENAPI_3_0 || this == OPENAPI_3_1 || this == DRAFT_2020_12;
    }

    private static String bare(String uri) {
        return uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
