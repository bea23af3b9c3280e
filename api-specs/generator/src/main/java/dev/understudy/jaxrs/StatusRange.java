package dev.understudy.jaxrs;

import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenResponse;

/** A range of statuses for which a contract declares one response, such as {@code 4XX}. */
final class StatusRange {

    private StatusRange() {}

    /** Returns whether a response is that of a range. */
    static boolean is(CodegenResponse response) {
        return response.code.endsWith("XX");
    }

    /** Returns whether an operation declares a range. */
    static boolean isIn(CodegenOperation operation) {
        return operation.responses.stream().anyMatch(StatusRange::is);
    }

    /** Adds to an operation whether it declares a range. */
    static void addTo(CodegenOperation operation) {
        operation.vendorExtensions.put("x-has-ranges", isIn(operation));
    }
}
