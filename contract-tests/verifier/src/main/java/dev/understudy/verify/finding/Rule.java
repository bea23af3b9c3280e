package dev.understudy.verify.finding;

import dev.understudy.verify.finding.Finding.Kind;
import java.util.Arrays;
import java.util.Optional;

/** A rule that a finding reports as violated: for a server, for a recording, or for the cleanup of a run. */
public enum Rule {
    // Rules for the response of one exchange.
    OPERATION_IS_DECLARED(
            "OperationIsDeclared",
            Kind.ADVICE,
            "The contract declares an operation for the method and the path of every exchange."),
    STATUS_IS_DECLARED(
            "StatusIsDeclared",
            Kind.DRIFT,
            "The operation declares the status of every response: exactly, as a range such as 4XX, or as the default (OpenAPI, Responses Object)."),
    BODY_IS_ALLOWED(
            "BodyIsAllowed",
            Kind.VIOLATION,
            "A response has no body if HTTP forbids one or the contract declares none (RFC 9110, section 6.4; OpenAPI, Response Object)."),
    BODY_IS_PRESENT(
            "BodyIsPresent",
            Kind.DRIFT,
            "A response has a body if the contract declares one, and JSON is never empty (OpenAPI, Response Object; RFC 8259, section 2)."),
    MEDIA_TYPE_IS_DECLARED(
            "MediaTypeIsDeclared",
            Kind.DRIFT,
            "The contract declares the media type of every response body, exactly or as a range such as text/* (OpenAPI, Response Object)."),
    HEADERS_MATCH(
            "HeadersMatch",
            Kind.VIOLATION,
            "A response has every required header field, and every declared header field satisfies its schema (OpenAPI, Header Object)."),
    JSON_IS_STRICT(
            "JsonIsStrict",
            Kind.VIOLATION,
            "A body with a JSON media type is exactly one JSON value in UTF-8, without duplicate keys (RFC 8259, sections 2, 4 and 8.1)."),
    BODY_MATCHES(
            "BodyMatches",
            Kind.VIOLATION,
            "The body of a response satisfies its schema (OpenAPI, Media Type Object and Schema Object)."),
    STANDARDS_ARE_KEPT(
            "StandardsAreKept",
            Kind.ADVICE,
            "A response has the header field that HTTP requires for its status (RFC 9110, sections 11.6.1, 15.5.6 and 15.5.8)."),

    // Rules for the request of one exchange, if the server accepted it.
    PARAMETERS_MATCH(
            "ParametersMatch",
            Kind.DRIFT,
            "An accepted request has every required parameter, and every parameter satisfies its schema (OpenAPI, Parameter Object)."),
    REQUEST_BODY_MATCHES(
            "RequestBodyMatches",
            Kind.DRIFT,
            "An accepted request has a body if one is required, and its body has a declared media type and satisfies"
                    + " its schema (OpenAPI, Request Body Object)."),

    // Rules for what could not be judged.
    EXCHANGE_IS_JUDGED(
            "ExchangeIsJudged", Kind.ADVICE, "Every part of an exchange that the contract describes is judged."),
    EXCHANGE_IS_RECORDED("ExchangeIsRecorded", Kind.ADVICE, "A recording contains every exchange completely."),

    // Rules for the responses to test cases.
    ANSWER_ARRIVES(
            "AnswerArrives",
            Kind.VIOLATION,
            AllowedStatuses.ANY,
            "The server responds to every request (RFC 9110, section 3.4)."),
    SERVER_DOES_NOT_FAIL(
            "ServerDoesNotFail",
            Kind.VIOLATION,
            AllowedStatuses.NO_SERVER_ERROR,
            "The server never responds with a 5xx (RFC 9110, section 15.6)."),
    VALID_IS_ACCEPTED(
            "ValidIsAccepted",
            Kind.VIOLATION,
            AllowedStatuses.SUCCESS_OR_REDIRECT,
            "The server responds to a valid request with a 2xx or a 3xx."),
    INVALID_IS_REFUSED(
            "InvalidIsRefused",
            Kind.VIOLATION,
            AllowedStatuses.CLIENT_ERROR,
            "The server responds to a request that violates the contract with a 4xx (OpenAPI, Parameter Object and Request Body Object; RFC 9110, section 15.5)."),
    UNKNOWN_PATH_IS_REFUSED(
            "UnknownPathIsRefused",
            Kind.VIOLATION,
            AllowedStatuses.CLIENT_ERROR,
            "The server responds with a 4xx to a request for a path that the contract does not declare."),
    WRONG_METHOD_IS_REFUSED(
            "WrongMethodIsRefused",
            Kind.VIOLATION,
            AllowedStatuses.CLIENT_ERROR,
            "The server responds with a 4xx to a method that the contract does not declare for the path."),
    CREDENTIALS_ARE_ASKED(
            "CredentialsAreAsked",
            Kind.VIOLATION,
            AllowedStatuses.NO_ACCESS,
            "The server does not accept a request without the required credentials (OpenAPI, Security Requirement Object)."),
    PROBE_IS_ANSWERED(
            "ProbeIsAnswered",
            Kind.VIOLATION,
            "The server responds to a probe of the profile with the status that the profile names."),

    // Rules for the states before and after a write.
    WRITTEN_IS_READ(
            "WrittenIsRead",
            Kind.VIOLATION,
            "A read returns the values that an accepted write has set (RFC 9110, sections 9.3.4 and 15.3.2; RFC 5789, section 2)."),
    WRITTEN_IS_ANSWERED(
            "WrittenIsAnswered",
            Kind.VIOLATION,
            "If the response to an accepted write contains a written property, the property has the written value (RFC 9110, section 6.4)."),
    ANSWERED_IS_READ(
            "AnsweredIsRead",
            Kind.VIOLATION,
            "A read returns the text that was written, if the response to the write contained it."),
    NULL_CLEARS(
            "NullClears",
            Kind.VIOLATION,
            "A property that was written as null is null or absent afterwards (RFC 9110, section 9.3.4; RFC 5789, section 2; RFC 7396, section 1)."),
    ABSENT_KEEPS(
            "AbsentKeeps",
            Kind.VIOLATION,
            "A property that is absent from a partial update keeps its value (RFC 5789, section 2)."),
    READ_ONLY_STAYS(
            "ReadOnlyStays",
            Kind.VIOLATION,
            "A property that requests cannot write keeps its value when other properties are written (JSON Schema Validation, section 9.4)."),
    REPEATING_CHANGES_NOTHING(
            "RepeatingChangesNothing",
            Kind.VIOLATION,
            "Sending the same write a second time changes nothing (RFC 9110, section 9.2.2)."),
    REFUSED_CHANGES_NOTHING(
            "RefusedChangesNothing",
            Kind.VIOLATION,
            "A write that is rejected changes nothing (RFC 9110, section 15.5; RFC 5789, section 2)."),
    READING_CHANGES_NOTHING(
            "ReadingChangesNothing",
            Kind.VIOLATION,
            "Two reads without a write between them return the same values (RFC 9110, section 9.2.1)."),
    TIMESTAMPS_NEVER_GO_BACK(
            "TimestampsNeverGoBack", Kind.VIOLATION, "A timestamp that the server sets never becomes earlier."),
    DISJOINT_WRITES_ADD_UP(
            "DisjointWritesAddUp",
            Kind.VIOLATION,
            "Two partial updates of different properties have the same effect as one update of both (RFC 5789, section 2)."),
    OMITTED_IS_REMOVED(
            "OmittedIsRemoved",
            Kind.VIOLATION,
            "A PUT removes or resets the optional properties that it omits (RFC 9110, section 9.3.4)."),
    CREATED_IS_READ(
            "CreatedIsRead",
            Kind.VIOLATION,
            "A read returns the resource that was just created (RFC 9110, section 15.3.2)."),
    LOCATION_LEADS_TO_CREATED(
            "LocationLeadsToCreated",
            Kind.VIOLATION,
            "The Location in a 201 leads to the resource that was just created (RFC 9110, sections 10.2.2 and 15.3.2)."),
    CREATED_IS_LISTED(
            "CreatedIsListed", Kind.VIOLATION, "A complete list contains the resource that was just created."),
    DELETED_IS_GONE(
            "DeletedIsGone",
            Kind.VIOLATION,
            "A read of a resource that was just deleted gets a 404 or a 410 (RFC 9110, section 9.3.5)."),
    DELETED_IS_NOT_LISTED(
            "DeletedIsNotListed", Kind.VIOLATION, "A complete list does not contain a resource that was just deleted."),

    // Rules for the cleanup at the end of a run.
    CREATED_IS_REMOVED("CreatedIsRemoved", Kind.ADVICE, "The resources that a run created can be deleted at its end."),
    VALUES_ARE_PUT_BACK("ValuesArePutBack", Kind.ADVICE, "The values that a run changed can be restored at its end.");

    private final String id;
    private final Kind usualKind;
    private final Optional<AllowedStatuses> statuses;
    private final String sentence;

    Rule(String id, Kind usualKind, String sentence) {
        this(id, usualKind, Optional.empty(), sentence);
    }

    Rule(String id, Kind usualKind, AllowedStatuses statuses, String sentence) {
        this(id, usualKind, Optional.of(statuses), sentence);
    }

    Rule(String id, Kind usualKind, Optional<AllowedStatuses> statuses, String sentence) {
        this.id = id;
        this.usualKind = usualKind;
        this.statuses = statuses;
        this.sentence = sentence;
    }

    /** Returns the rule with this id; empty if this version has no such rule. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /** Returns the id of the rule in reports and waivers, such as {@code BodyMatches}. */
    public String id() {
        return id;
    }

    /**
     * Returns the requirement of the rule in one sentence. Most of them name the section of the specification from which
     * the requirement comes.
     */
    public String sentence() {
        return sentence;
    }

    /** Returns the kind of a finding about this rule, unless the check sets another kind. */
    public Kind usualKind() {
        return usualKind;
    }

    /** Returns whether the status of one response alone proves that the rule is satisfied or violated. */
    public boolean isProvedByStatus() {
        return statuses.isPresent();
    }

    /**
     * Returns whether a response with this status satisfies the rule.
     *
     * @throws IllegalStateException unless {@link #isProvedByStatus()}
     */
    public boolean allows(int status) {
        return statuses.orElseThrow(() -> new IllegalStateException("A status alone does not prove " + id + "."))
                .contain(status);
    }

    @Override
    public String toString() {
        return id;
    }
}
