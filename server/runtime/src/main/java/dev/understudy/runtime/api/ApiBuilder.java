package dev.understudy.runtime.api;

import dev.understudy.contract.Contract;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Builds an {@link ApiDefinition}. Everything but the contract and a delegate has a default. */
public final class ApiBuilder {

    /** The default maximum size of a request body in bytes: 1 MiB. */
    public static final int DEFAULT_BODY_LIMIT = 1024 * 1024;

    private final Contract contract;
    private final List<Object> delegates = new ArrayList<>();
    private final Set<ApiDefinition.Option> options = EnumSet.noneOf(ApiDefinition.Option.class);
    private String basePath;
    private String prefix;
    private AccessControl accessControl = AccessControl.EVERYBODY;
    private ErrorFormat errorFormat = new ProblemDetails();
    private String responseType = "application/json";
    private DateTimeFormatter timeFormat;
    private int bodyLimit = DEFAULT_BODY_LIMIT;
    private Set<String> textTypes = Set.of();
    private KnownOperations knownOperations = KnownOperations.NONE;

    ApiBuilder(Contract contract) {
        this.contract = contract;
        this.basePath = contract.defaultBasePath();
    }

    /** Adds an object that implements one or several interfaces generated from the contract. */
    public ApiBuilder delegate(Object implementation) {
        delegates.add(Objects.requireNonNull(implementation, "the delegate is null"));
        return this;
    }

    /**
     * Sets the path that precedes the paths of the contract, such as {@code /v1}. By default it is that of the first
     * server in the contract.
     */
    public ApiBuilder basePath(String path) {
        basePath = path.replaceFirst("/+$", "");
        return this;
    }

    /**
     * Sets the path prefix of all operations, base path included. Requests below it that match no operation get an error
     * response of this API. By default it is the base path.
     */
    public ApiBuilder prefix(String path) {
        prefix = path.replaceFirst("/+$", "");
        return this;
    }

    /** Sets what identifies and admits callers. By default, everybody is admitted. */
    public ApiBuilder accessControl(AccessControl control) {
        accessControl = control;
        return this;
    }

    /** Sets the format of error responses. By default it is {@link ProblemDetails}. */
    public ApiBuilder errorFormat(ErrorFormat format) {
        errorFormat = format;
        return this;
    }

    /** Sets the {@code Content-Type} of JSON responses, such as {@code application/json; charset=utf-8}. */
    public ApiBuilder responseType(String mediaType) {
        responseType = mediaType;
        return this;
    }

    /**
     * Sets the format in which responses contain times with an offset or in UTC. By default it is that of RFC 3339, with
     * the offset and the digits that the time has.
     */
    public ApiBuilder timeFormat(DateTimeFormatter format) {
        timeFormat = format;
        return this;
    }

    /** Sets the maximum size of a request body in bytes. By default it is {@link #DEFAULT_BODY_LIMIT}. */
    public ApiBuilder bodyLimit(int bytes) {
        bodyLimit = bytes;
        return this;
    }

    /** Sets an option. By default, none is set. */
    public ApiBuilder with(ApiDefinition.Option option) {
        options.add(option);
        return this;
    }

    /**
     * Judges each response by the contract before it is sent. An undeclared or invalid one is logged, and the caller gets
     * an error response that says why. For development: it costs time, and a caller in production cannot correct it.
     */
    public ApiBuilder judgeResponses() {
        return with(ApiDefinition.Option.JUDGE_RESPONSES);
    }

    /**
     * Sets media types that are accepted although the contract does not declare them. Such a body is judged as one JSON
     * string.
     */
    public ApiBuilder textTypes(Set<String> mediaTypes) {
        textTypes = mediaTypes;
        return this;
    }

    /** Sets the operations that the real API has, including those that the contract leaves out. */
    public ApiBuilder knownOperations(KnownOperations operations) {
        knownOperations = operations;
        return this;
    }

    /** Returns the definition. */
    public ApiDefinition build() {
        return new ApiDefinition(
                contract,
                delegates,
                basePath,
                prefix == null ? basePath : prefix,
                accessControl,
                errorFormat,
                responseType,
                Optional.ofNullable(timeFormat),
                bodyLimit,
                options,
                textTypes,
                knownOperations);
    }
}
