package dev.understudy.runtime.api;

import dev.understudy.contract.Contract;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One API to serve: its contract, what implements it, and its settings. {@link #builder} creates it.
 *
 * @param contract its contract
 * @param delegates the implementations of the interfaces that are generated from the contract
 * @param basePath the path that precedes the paths of the contract, such as {@code /v1}; empty for none
 * @param prefix the path prefix of all its operations; an unknown path below it gets an error response of this API
 * @param accessControl its access control
 * @param errorFormat its error format
 * @param responseType the {@code Content-Type} of responses whose media type is {@code application/json}
 * @param timeFormat the format in which responses contain times; empty for RFC 3339 with the digits that the time has
 * @param bodyLimit the maximum size of a request body in bytes
 * @param options what deviates from the ordinary behaviour
 * @param textTypes media types that are accepted although the contract does not declare them; such a body is judged as
 *     one JSON string
 * @param knownOperations the operations that the real API has, including those that the contract declares
 */
public record ApiDefinition(
        Contract contract,
        List<Object> delegates,
        String basePath,
        String prefix,
        AccessControl accessControl,
        ErrorFormat errorFormat,
        String responseType,
        Optional<DateTimeFormatter> timeFormat,
        int bodyLimit,
        Set<Option> options,
        Set<String> textTypes,
        KnownOperations knownOperations) {

    /** A deviation from the ordinary behaviour. */
    public enum Option {
        /** A response that violates the contract is not sent but becomes an error; for development. */
        JUDGE_RESPONSES,
        /** The Accept header of requests is ignored (RFC 9110, section 12.4.1 allows that). */
        IGNORE_ACCEPT,
        /** A declared request body must be sent, even if the contract does not require it. */
        REQUIRE_BODIES
    }

    public ApiDefinition {
        delegates = List.copyOf(delegates);
        options = Set.copyOf(options);
        textTypes = Set.copyOf(textTypes);
    }

    /** Returns a builder of the definition of the API with a contract. */
    public static ApiBuilder builder(Contract contract) {
        return new ApiBuilder(contract);
    }

    /** Returns whether an option is set. */
    public boolean has(Option option) {
        return options.contains(option);
    }

    /** Returns whether a percent-encoded path belongs to this API. */
    public boolean owns(String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || prefix.isEmpty() || path.charAt(prefix.length()) == '/');
    }

    /** Returns a percent-encoded path as the contract has it, without the base path; empty if it does not begin so. */
    public Optional<String> pathInContract(String path) {
        if (basePath.isEmpty()) {
            return Optional.of(path);
        }
        boolean isBelow = path.startsWith(basePath) && path.startsWith("/", basePath.length());
        return isBelow ? Optional.of(path.substring(basePath.length())) : Optional.empty();
    }
}
