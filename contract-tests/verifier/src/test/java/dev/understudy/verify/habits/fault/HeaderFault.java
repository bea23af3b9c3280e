package dev.understudy.verify.habits.fault;

import static dev.understudy.verify.habits.fault.Defects.status;
import static dev.understudy.verify.habits.fault.Defects.success;

/** Responses without a declared header field, or with an invalid one. */
@SuppressWarnings("ImmutableEnumChecker") // A defect is a lambda expression without state.
enum HeaderFault implements Fault {
    LOCATION_IS_MISSING("createProject", "Leaves out the required Location.", success(r -> r.without("Location"))),
    LOCATION_IS_NOT_A_REFERENCE(
            "createEnvironment",
            "Returns a Location that is not a URI reference.",
            success(r -> r.with("Location", "http://[environments new"))),
    LOCATION_OF_A_TOKEN_IS_MISSING(
            "createToken", "Leaves out the required Location.", success(r -> r.without("Location"))),
    REDIRECT_LEADS_NOWHERE(
            "readDocumentation",
            "Leaves out the required Location of the redirect.",
            status(302, r -> r.without("Location"))),
    ETAG_IS_MISSING("readProject", "Leaves out the required ETag.", success(r -> r.without("ETag"))),
    ETAG_HAS_NO_QUOTES(
            "createProject",
            "Returns an ETag without the quotes of the pattern.",
            success(r -> r.with("ETag", "4af1"))),
    TOTAL_IS_MISSING(
            "listProjects", "Leaves out the required X-Total-Count.", success(r -> r.without("X-Total-Count"))),
    TOTAL_IS_NEGATIVE("listProjects", "Returns a negative X-Total-Count.", success(r -> r.with("X-Total-Count", "-1"))),
    TOTAL_IS_TEXT(
            "listProjects",
            "Returns a word as the integer X-Total-Count.",
            success(r -> r.with("X-Total-Count", "many"))),
    TOTAL_IS_A_FRACTION(
            "listProjects",
            "Returns a fraction as the integer X-Total-Count.",
            success(r -> r.with("X-Total-Count", "2.5"))),
    PLAN_IS_UNKNOWN(
            "listProjects",
            "Returns an X-Plan that the enumeration does not contain.",
            success(r -> r.with("X-Plan", "gold"))),
    PLAN_IS_EMPTY("listProjects", "Returns an empty X-Plan.", success(r -> r.with("X-Plan", ""))),
    REQUEST_ID_IS_NOT_A_UUID(
            "readProject",
            "Returns an X-Request-Id that is not a UUID.",
            success(r -> r.with("X-Request-Id", "request-17"))),
    REQUEST_ID_IS_MISSING(
            "deleteProject",
            "Leaves out the required X-Request-Id of a response without a body.",
            success(r -> r.without("X-Request-Id"))),
    LOAD_IS_TOO_HIGH("readHealth", "Returns an X-Load above 100.", success(r -> r.with("X-Load", "250"))),
    EXPIRY_IS_A_NUMBER(
            "createToken",
            "Returns X-Expires-At in seconds since 1970.",
            success(r -> r.with("X-Expires-At", "1767600000"))),
    EXPIRY_IS_AN_HTTP_DATE(
            "createToken",
            "Returns X-Expires-At in the form of HTTP instead of RFC 3339.",
            success(r -> r.with("X-Expires-At", "Mon, 05 Jan 2026 08:30:00 GMT"))),
    CHALLENGE_IS_MISSING(
            "login",
            "Leaves out the WWW-Authenticate that a 401 requires.",
            status(401, r -> r.without("WWW-Authenticate")));

    private final Behaviour behaviour;

    HeaderFault(String operation, String sentence, Defect defect) {
        behaviour = new Behaviour(operation, Symptom.HEADER_INVALID, sentence, defect);
    }

    @Override
    public Behaviour behaviour() {
        return behaviour;
    }
}
