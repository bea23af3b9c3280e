package dev.understudy.runtime.api;

import dev.understudy.contract.Contract;
import java.util.Set;

/**
 * One API to serve, with everything that is specific to its vendor.
 *
 * @param prefix the path prefix of all its operations, such as {@code /api/v2}
 * @param contract its effective contract
 * @param accessControl its access control
 * @param errorFormat its error format
 * @param textTypes the media types other than JSON that are accepted; such a body is validated as one JSON string
 * @param responseType the {@code Content-Type} of all responses with a body, error responses included; it must be JSON
 * @param vendorOperations the operations that the vendor has, including those that the contract declares
 * @param delegate the implementation of the interface that is generated from the contract
 */
public record ApiDefinition(
        String prefix,
        Contract contract,
        AccessControl accessControl,
        ErrorFormat errorFormat,
        Set<String> textTypes,
        String responseType,
        VendorOperations vendorOperations,
        Object delegate) {

    private static final String JSON = "application/json";

    /**
     * Returns a definition of an API whose responses have the media type {@code application/json}, and all of whose
     * operations are in the contract.
     */
    public ApiDefinition(
            String prefix,
            Contract contract,
            AccessControl accessControl,
            ErrorFormat errorFormat,
            Set<String> textTypes,
            Object delegate) {
        this(prefix, contract, accessControl, errorFormat, textTypes, JSON, VendorOperations.NONE, delegate);
    }

    /** Returns the same definition, but with another {@code Content-Type} of the responses. */
    public ApiDefinition withResponseType(String type) {
        return new ApiDefinition(
                prefix, contract, accessControl, errorFormat, textTypes, type, vendorOperations, delegate);
    }

    /** Returns the same definition, but with a list of the operations that the vendor has. */
    public ApiDefinition withVendorOperations(VendorOperations operations) {
        return new ApiDefinition(
                prefix, contract, accessControl, errorFormat, textTypes, responseType, operations, delegate);
    }

    /** Returns whether a percent-encoded path belongs to this API. */
    public boolean owns(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
