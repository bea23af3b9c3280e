package dev.understudy.verify.habits.fault;

import static dev.understudy.verify.habits.fault.Defects.object;
import static dev.understudy.verify.habits.fault.Defects.status;
import static dev.understudy.verify.habits.fault.Defects.success;

import dev.understudy.verify.habits.server.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Response bodies that violate their schemas. */
@SuppressWarnings("ImmutableEnumChecker") // A defect is a lambda expression without state.
enum ValueFault implements Fault {
    SIZE_IS_TEXT("readProject", "Returns the size as a string.", object(body -> body.put("size", "12"))),
    SIZE_IS_TOO_LARGE("readProject", "Returns a size above the maximum of 100.", object(body -> body.put("size", 101))),
    CREATION_TIME_IS_A_NUMBER(
            "createProject",
            "Returns the creation time in seconds since 1970.",
            object(body -> body.put("createdAt", 1_767_600_000))),
    CREATION_TIME_HAS_NO_OFFSET(
            "readProject",
            "Returns a creation time without an offset from UTC.",
            object(body -> body.put("createdAt", "2026-01-05T08:30:00"))),
    NAME_IS_MISSING("changeProject", "Leaves out the required name.", object(body -> body.remove("name"))),
    STATUS_IS_NULL("replaceProject", "Returns null as the status.", object(body -> body.putNull("status"))),
    STATUS_IS_UNKNOWN(
            "readProject",
            "Returns a status that the enumeration does not contain.",
            object(body -> body.put("status", "running"))),
    PROPERTY_IS_UNDECLARED(
            "readProject",
            "Returns a property that the closed object does not declare.",
            object(body -> body.put("tenant", 4))),
    OWNER_IS_NOT_AN_ADDRESS(
            "readProject", "Returns an owner without an at sign.", object(body -> body.put("owner", "nobody"))),
    NAME_IS_EMPTY("createProject", "Returns an empty name.", object(body -> body.put("name", ""))),
    LABELS_ARE_REPEATED(
            "readProject",
            "Returns the same label twice.",
            object(body -> body.putArray("labels").add("first").add("first"))),
    LABELS_ARE_TOO_MANY("changeProject", "Returns six labels instead of at most five.", object(body -> {
        ArrayNode labels = body.putArray("labels");
        "abcdef".chars().forEach(each -> labels.add(Character.toString(each)));
    })),
    PROJECTS_ARE_WRAPPED(
            "listProjects",
            "Returns an object around the array of projects.",
            success(response -> response.editText(text -> "{\"projects\":" + text + "}"))),
    AN_ELEMENT_IS_NULL(
            "listProjects",
            "Returns null as the last element of the array.",
            success(response -> response.editText(text -> text.replaceFirst("]$", ",null]")))),
    AN_ELEMENT_IS_INCOMPLETE(
            "listProjects", "Leaves out the required labels of the first project.", success(response -> {
                JsonNode projects = response.json();
                ((ObjectNode) projects.get(0)).remove("labels");
                return response.withText(projects.toString());
            })),
    IDS_ARE_NUMBERS("createEnvironment", "Returns the id as a number.", object(body -> body.put("id", 7))),
    PROTECTED_IS_TEXT(
            "createEnvironment", "Returns a boolean as a string.", object(body -> body.put("protected", "true"))),
    PREFIX_HAS_ANOTHER_FORM(
            "createToken",
            "Returns a prefix that violates the pattern.",
            object(body -> body.put("prefix", "wb-0A1B"))),
    SECRET_IS_TOO_SHORT(
            "createToken", "Returns a secret of three characters.", object(body -> body.put("secret", "abc"))),
    UPTIME_IS_A_FRACTION(
            "readHealth",
            "Returns the uptime with a fraction instead of an integer.",
            object(body -> body.put("uptimeSeconds", 2.5))),
    FREE_PROJECTS_ARE_NEGATIVE(
            "readHealth", "Returns a number below the minimum of 0.", object(body -> body.put("freeProjects", -1))),
    MOTTO_IS_AN_OBJECT(
            "readMotto",
            "Returns the motto in an object.",
            success(response -> response.editText(text -> "{\"motto\":" + text + "}"))),
    PROBLEM_HAS_NO_TITLE(
            "createProject",
            "Leaves out the required title of a refusal.",
            status(400, response -> response.withText("{\"status\":400}"))),
    PROBLEM_HAS_A_STACK(
            "login",
            "Returns a property in a refusal that the closed object does not declare.",
            status(401, ValueFault::withStack)),
    BODY_IS_NULL("readEnvironment", "Returns null instead of the environment.", success(r -> r.withText("null")));

    private final Behaviour behaviour;

    ValueFault(String operation, String sentence, Defect defect) {
        behaviour = new Behaviour(operation, Symptom.BODY_INVALID, sentence, defect);
    }

    private static Response withStack(Response response) {
        return response.editText(text -> text.replaceFirst("\\{", "{\"stack\":[],"));
    }

    @Override
    public Behaviour behaviour() {
        return behaviour;
    }
}
