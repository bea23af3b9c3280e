package dev.understudy.verify.finding;

import dev.understudy.verify.finding.Finding.Kind;
import java.util.Arrays;
import java.util.Optional;

/** A rule that a server has to keep, or that a run checks about itself. */
public enum Rule {
    // Kept by the answer of one exchange.
    OPERATION_IS_DECLARED(
            "OperationIsDeclared",
            Kind.ADVICE,
            "The contract declares an operation for the method and the path of every exchange."),
    STATUS_IS_DECLARED(
            "StatusIsDeclared",
            Kind.DRIFT,
            "The operation declares the status of every answer, exactly, as a range or by its default."),
    BODY_IS_ALLOWED(
            "BodyIsAllowed",
            Kind.VIOLATION,
            "An answer has no body if HTTP forbids one or the contract declares none."),
    BODY_IS_PRESENT("BodyIsPresent", Kind.VIOLATION, "An answer has a body if the contract declares one."),
    MEDIA_TYPE_IS_DECLARED(
            "MediaTypeIsDeclared",
            Kind.DRIFT,
            "The contract declares the media type of an answer's body, exactly or as a range."),
    HEADERS_MATCH(
            "HeadersMatch",
            Kind.VIOLATION,
            "An answer has every required header, and every declared header matches its schema."),
    JSON_IS_STRICT(
            "JsonIsStrict",
            Kind.VIOLATION,
            "A body that is labelled as JSON is exactly one JSON value in UTF-8, without duplicate keys."),
    BODY_MATCHES("BodyMatches", Kind.VIOLATION, "The body of an answer matches its schema."),
    STANDARDS_ARE_KEPT("StandardsAreKept", Kind.ADVICE, "An answer has the header that HTTP requires with its status."),

    // Kept by the request of one exchange, if the server accepted it.
    PARAMETERS_MATCH(
            "ParametersMatch",
            Kind.DRIFT,
            "An accepted request has every required parameter, and every parameter matches its schema."),
    REQUEST_BODY_MATCHES(
            "RequestBodyMatches",
            Kind.DRIFT,
            "An accepted request has a body if one is required, of a declared media type, and it matches its schema."),

    // Kept by a recording.
    EXCHANGE_IS_RECORDED("ExchangeIsRecorded", Kind.ADVICE, "A recording contains the whole of every exchange."),

    // Kept by the answer to a request that was sent for a purpose.
    ANSWER_ARRIVES("AnswerArrives", Kind.VIOLATION, AllowedStatuses.ANY, "The server answers every request."),
    SERVER_DOES_NOT_FAIL(
            "ServerDoesNotFail",
            Kind.VIOLATION,
            AllowedStatuses.NO_SERVER_ERROR,
            "The server answers no request with a 5xx."),
    VALID_IS_ACCEPTED(
            "ValidIsAccepted",
            Kind.VIOLATION,
            AllowedStatuses.SUCCESS_OR_REDIRECT,
            "The server answers a valid request with a 2xx or a 3xx."),
    INVALID_IS_REFUSED(
            "InvalidIsRefused",
            Kind.VIOLATION,
            AllowedStatuses.CLIENT_ERROR,
            "The server answers a request that breaks the contract with a 4xx."),
    UNKNOWN_PATH_IS_REFUSED(
            "UnknownPathIsRefused",
            Kind.VIOLATION,
            AllowedStatuses.CLIENT_ERROR,
            "The server answers a request to a path that the contract does not declare with a 4xx."),
    WRONG_METHOD_IS_REFUSED(
            "WrongMethodIsRefused",
            Kind.VIOLATION,
            AllowedStatuses.CLIENT_ERROR,
            "The server answers a request with a method that the contract does not declare for the path with a 4xx."),
    CREDENTIALS_ARE_ASKED(
            "CredentialsAreAsked",
            Kind.VIOLATION,
            AllowedStatuses.NO_ACCESS,
            "The server answers a request without the credentials that the contract requires with 401, 403 or 404."),
    PROBE_IS_ANSWERED(
            "ProbeIsAnswered",
            Kind.VIOLATION,
            "The server answers a request that the profile describes with the status that the profile names."),

    // Kept by the states before and after a write.
    WRITTEN_IS_READ("WrittenIsRead", Kind.VIOLATION, "A read returns the values that an accepted write sent."),
    WRITTEN_IS_ANSWERED(
            "WrittenIsAnswered",
            Kind.VIOLATION,
            "The answer to an accepted write shows the values that the write sent, if it shows these properties."),
    NULL_CLEARS("NullClears", Kind.VIOLATION, "A property that is written as null is null or absent afterwards."),
    ABSENT_KEEPS("AbsentKeeps", Kind.VIOLATION, "A property that is absent from a partial update keeps its value."),
    READ_ONLY_STAYS(
            "ReadOnlyStays",
            Kind.VIOLATION,
            "A property that a request cannot write keeps its value when others are written."),
    REPEATING_CHANGES_NOTHING(
            "RepeatingChangesNothing", Kind.VIOLATION, "Sending the same write again changes nothing more."),
    REFUSED_CHANGES_NOTHING("RefusedChangesNothing", Kind.VIOLATION, "A write that is refused changes nothing."),
    READING_CHANGES_NOTHING("ReadingChangesNothing", Kind.VIOLATION, "Two reads without a write between them agree."),
    TIMESTAMPS_NEVER_GO_BACK(
            "TimestampsNeverGoBack", Kind.VIOLATION, "A timestamp that the server sets never becomes earlier."),
    DISJOINT_WRITES_ADD_UP(
            "DisjointWritesAddUp",
            Kind.VIOLATION,
            "Two partial updates of different properties have the same effect as one update of both."),
    CREATED_IS_READ("CreatedIsRead", Kind.VIOLATION, "A read returns the resource that was just created."),

    // Kept by the clean-up at the end of a run.
    CREATED_IS_REMOVED("CreatedIsRemoved", Kind.ADVICE, "The resources that the run created can be removed again."),
    VALUES_ARE_PUT_BACK("ValuesArePutBack", Kind.ADVICE, "The values that the run changed can be restored.");

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

    /** Finds a rule by its id; empty if there is none, as with an id from a later version's report. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /** Returns its name in reports, waivers and profiles, such as {@code BodyMatches}. */
    public String id() {
        return id;
    }

    /** Returns in one sentence what it requires. */
    public String sentence() {
        return sentence;
    }

    /** Returns the kind of its findings, unless the one that finds it knows better. */
    public Kind usualKind() {
        return usualKind;
    }

    /** Returns whether the status of one answer proves it kept or broken, without anything else that a run knows. */
    public boolean isProvedByStatus() {
        return statuses.isPresent();
    }

    /**
     * Returns whether an answer with this status keeps it.
     *
     * @throws IllegalStateException if the status alone does not prove it
     */
    public boolean allows(int status) {
        return statuses.orElseThrow(() -> new IllegalStateException("One status proves nothing about " + id + "."))
                .contain(status);
    }

    @Override
    public String toString() {
        return id;
    }
}
