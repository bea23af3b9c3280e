package dev.understudy.api;

import java.util.Map;

/**
 * One declared answer of one operation. The generated interfaces have a sealed type of these per operation, with one
 * record per declared status, so that an answer which the contract does not declare does not compile.
 */
public interface OperationResponse {

    /** The HTTP status code, as declared. */
    int status();

    /** The declared response headers by their field names; an absent optional header is not in the map. */
    Map<String, String> headers();

    /** The body to be written, or null where the contract declares none. */
    Object body();
}
