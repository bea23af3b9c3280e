package dev.understudy.verify.internal.laws;

import dev.understudy.contract.Operation;
import dev.understudy.contract.RequestBody;
import java.util.Optional;

/** The effect of a write on the fields that it omits. */
public enum UpdateSemantics {
    /**
     * Omitted properties keep their values (RFC 5789 section 2). Whether an object within the body replaces the old one
     * or is merged with it is not specified.
     */
    PARTIAL,
    /** Omitted fields keep their values, also those of objects within the body (RFC 7396). */
    MERGE,
    /**
     * Omitted fields are removed or reset to their defaults: PUT (RFC 9110 section 9.3.4). So the laws about omitted
     * fields and about two writes of different fields do not apply.
     */
    REPLACEMENT;

    private static final String MERGE_PATCH = "application/merge-patch+json";

    /** Returns the semantics of an operation. */
    public static UpdateSemantics of(Operation write) {
        if (write.method().equals("PUT")) {
            return REPLACEMENT;
        }
        Optional<String> type = write.requestBody().map(RequestBody::contents).stream()
                .flatMap(contents -> contents.mediaTypes().stream())
                .findFirst();
        return type.filter(MERGE_PATCH::equalsIgnoreCase).isPresent() ? MERGE : PARTIAL;
    }
}
