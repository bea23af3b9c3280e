package dev.understudy.verify.habits.fault;

import static dev.understudy.verify.habits.fault.Defects.instead;
import static dev.understudy.verify.habits.fault.Defects.insteadOfSuccess;
import static dev.understudy.verify.habits.fault.Defects.status;
import static dev.understudy.verify.habits.fault.Defects.success;
import static dev.understudy.verify.habits.fault.Defects.where;
import static dev.understudy.verify.habits.fault.Symptom.NO_RESPONSE;
import static dev.understudy.verify.habits.fault.Symptom.SERVER_ERROR;
import static dev.understudy.verify.habits.fault.Symptom.STATUS_UNDECLARED;
import static dev.understudy.verify.habits.fault.Symptom.VALID_REFUSED;

import dev.understudy.verify.habits.server.Request;
import dev.understudy.verify.habits.server.Response;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Undeclared statuses, server errors, and refusals of valid requests. */
@SuppressWarnings("ImmutableEnumChecker") // A defect is a lambda expression without state.
enum StatusFault implements Fault {
    CREATED_IS_OK("createProject", STATUS_UNDECLARED, "Returns 200 instead of 201.", success(r -> r.withStatus(200))),
    DELETED_IS_OK("deleteProject", STATUS_UNDECLARED, "Returns 200 instead of 204.", success(r -> r.withStatus(200))),
    DELETED_IS_ACCEPTED(
            "deleteToken", STATUS_UNDECLARED, "Returns 202 instead of 204.", success(r -> r.withStatus(202))),
    LIST_IS_PARTIAL("listProjects", STATUS_UNDECLARED, "Returns 206 instead of 200.", success(r -> r.withStatus(206))),
    READ_IS_TRANSFORMED(
            "readProject", STATUS_UNDECLARED, "Returns 203 instead of 200.", success(r -> r.withStatus(203))),
    REDIRECT_IS_PERMANENT(
            "readDocumentation", STATUS_UNDECLARED, "Returns 301 instead of 302.", status(302, r -> r.withStatus(301))),
    INVALID_IS_UNPROCESSABLE(
            "changeProject", STATUS_UNDECLARED, "Returns 422 instead of 400.", status(400, r -> r.withStatus(422))),
    LOGIN_IS_FORBIDDEN("login", STATUS_UNDECLARED, "Returns 403 instead of 401.", status(401, r -> r.withStatus(403))),
    FAILS_ON_AN_EMPTY_DESCRIPTION(
            "createProject",
            SERVER_ERROR,
            "Fails if the description is empty.",
            insteadOfSuccess(where("description", text("")), error())),
    FAILS_ON_NO_DESCRIPTION(
            "changeProject",
            SERVER_ERROR,
            "Fails if the description is null.",
            insteadOfSuccess(where("description", JsonNode::isNull), error())),
    FAILS_ON_MALFORMED_JSON(
            "createEnvironment",
            SERVER_ERROR,
            "Fails if the body is not JSON.",
            instead(request -> request.body().length > 0 && request.json().isEmpty(), error())),
    FAILS_ON_AN_ARRAY(
            "replaceProject",
            SERVER_ERROR,
            "Fails if the body is an array.",
            instead(request -> request.json().filter(JsonNode::isArray).isPresent(), error())),
    FAILS_ON_A_MISSING_BODY(
            "createToken",
            SERVER_ERROR,
            "Fails if there is no body.",
            instead(request -> request.body().length == 0, error())),
    FAILS_ON_AN_UNKNOWN_PROJECT(
            "readProject", SERVER_ERROR, "Fails if there is no such project.", status(404, response -> error())),
    FAILS_ON_A_MALFORMED_ID(
            "readEnvironment", SERVER_ERROR, "Fails if an id is not a UUID.", status(400, response -> error())),
    FAILS_ON_WRONG_CREDENTIALS(
            "listProjects", SERVER_ERROR, "Fails if the credentials are wrong.", status(401, response -> error())),
    FAILS_ON_THE_LARGEST_LIMIT(
            "listProjects", SERVER_ERROR, "Fails if the limit is 100.", insteadOfSuccess(limit("100"), error())),
    FAILS_ON_THE_LONGEST_NAME(
            "createProject",
            SERVER_ERROR,
            "Fails if the name has 40 characters.",
            insteadOfSuccess(where("name", ofLength(40)), error())),
    FAILS_ON_ASTRAL_CHARACTERS(
            "changeProject",
            SERVER_ERROR,
            "Fails if the name has a character beyond the basic plane.",
            insteadOfSuccess(where("name", StatusFault::isAstral), error())),
    FAILS_ON_A_USED_NAME(
            "createEnvironment", SERVER_ERROR, "Fails if the name is used.", status(409, response -> error())),
    CLOSES_ON_FIVE_LABELS(
            "createProject",
            NO_RESPONSE,
            "Closes the connection without a response if there are five labels.",
            insteadOfSuccess(where("labels", labels -> labels.size() == 5), Response.empty(0))),
    REFUSES_THE_SMALLEST_LIMIT(
            "listProjects", VALID_REFUSED, "Refuses a limit of 1.", insteadOfSuccess(limit("1"), refusal())),
    REFUSES_A_DECLARED_STATUS(
            "listProjects",
            VALID_REFUSED,
            "Refuses the status 'paused'.",
            insteadOfSuccess(request -> request.parameter("status").orElse("").equals("paused"), refusal())),
    REFUSES_THE_LONGEST_NAME(
            "replaceProject",
            VALID_REFUSED,
            "Refuses a name of 40 characters.",
            insteadOfSuccess(where("name", ofLength(40)), refusal())),
    COUNTS_UTF_16_UNITS(
            "changeProject",
            VALID_REFUSED,
            "Counts the length of a name in UTF-16 units instead of characters.",
            insteadOfSuccess(where("name", name -> name.asString("").length() > 40), refusal())),
    REFUSES_INTEGERS_WITH_A_POINT(
            "createProject",
            VALID_REFUSED,
            "Refuses integers such as 7.0, which JSON Schema allows.",
            insteadOfSuccess(where("size", JsonNode::isBigDecimal), refusal())),
    REFUSES_AN_EMPTY_PATCH(
            "changeProject",
            VALID_REFUSED,
            "Refuses an object without properties.",
            insteadOfSuccess(request -> request.json().orElseThrow().isEmpty(), refusal())),
    REQUIRES_AN_OPTIONAL_PROPERTY(
            "createEnvironment",
            VALID_REFUSED,
            "Refuses bodies without the optional 'protected'.",
            insteadOfSuccess(where("protected", JsonNode::isMissingNode), refusal())),
    REFUSES_AN_EMPTY_SET(
            "createProject",
            VALID_REFUSED,
            "Refuses an empty array of labels.",
            insteadOfSuccess(where("labels", labels -> labels.isArray() && labels.isEmpty()), refusal())),
    REFUSES_A_DECLARED_TIER(
            "createEnvironment",
            VALID_REFUSED,
            "Refuses the tier 'production'.",
            insteadOfSuccess(where("tier", text("production")), refusal())),
    REFUSES_AN_EMPTY_MOTTO(
            "replaceMotto",
            VALID_REFUSED,
            "Refuses an empty string, which has no minimum length.",
            insteadOfSuccess(request -> text("").test(request.json().orElseThrow()), refusal()));

    private final Behaviour behaviour;

    StatusFault(String operation, Symptom symptom, String sentence, Defect defect) {
        behaviour = new Behaviour(operation, symptom, sentence, defect);
    }

    private static Response error() {
        return Response.problem(500, "Something went wrong");
    }

    private static Response refusal() {
        return Response.problem(400, "The request is invalid");
    }

    private static Predicate<Request> limit(String limit) {
        return request -> request.parameter("limit").orElse("").equals(limit);
    }

    private static Predicate<JsonNode> text(String expected) {
        return node -> node.isString() && node.asString().equals(expected);
    }

    private static Predicate<JsonNode> ofLength(int length) {
        return node -> node.asString("").codePoints().count() == length;
    }

    private static boolean isAstral(JsonNode node) {
        return node.asString("").codePoints().anyMatch(Character::isSupplementaryCodePoint);
    }

    @Override
    public Behaviour behaviour() {
        return behaviour;
    }
}
