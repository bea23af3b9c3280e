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
 * @param delegate the implementation of the interface that is generated from the contract
 */
public record ApiDefinition(
        String prefix,
        Contract contract,
        AccessControl accessControl,
        ErrorFormat errorFormat,
        Set<String> textTypes,
        Object delegate) {

    /** Returns whether a percent-encoded path belongs to this API. */
    public boolean owns(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
