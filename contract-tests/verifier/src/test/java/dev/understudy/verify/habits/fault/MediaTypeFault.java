package dev.understudy.verify.habits.fault;

import static dev.understudy.verify.habits.fault.Defects.status;
import static dev.understudy.verify.habits.fault.Defects.success;
import static dev.understudy.verify.habits.fault.Symptom.BODY_UNREADABLE;
import static dev.understudy.verify.habits.fault.Symptom.MEDIA_TYPE_UNDECLARED;
import static dev.understudy.verify.habits.fault.Symptom.NOT_JSON;

import dev.understudy.verify.habits.server.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Response bodies that do not have the declared media type, or are not what their Content-Type says. */
@SuppressWarnings("ImmutableEnumChecker") // A defect is a lambda expression without state.
enum MediaTypeFault implements Fault {
    JSON_IS_LABELLED_TEXT(
            "readProject", MEDIA_TYPE_UNDECLARED, "Labels JSON as text/plain.", success(type("text/plain"))),
    JSON_IS_LABELLED_HTML(
            "listProjects", MEDIA_TYPE_UNDECLARED, "Labels JSON as text/html.", success(type("text/html"))),
    JSON_IS_LABELLED_BYTES(
            "createToken",
            MEDIA_TYPE_UNDECLARED,
            "Labels JSON as application/octet-stream.",
            success(type("application/octet-stream"))),
    MEDIA_TYPE_IS_MISSING(
            "readHealth",
            MEDIA_TYPE_UNDECLARED,
            "Leaves out the Content-Type.",
            success(r -> r.without("Content-Type"))),
    MEDIA_TYPE_IS_MALFORMED(
            "listEnvironments",
            MEDIA_TYPE_UNDECLARED,
            "Returns a Content-Type without a slash.",
            success(type("json"))),
    REFUSAL_IS_PLAIN_JSON(
            "createProject",
            MEDIA_TYPE_UNDECLARED,
            "Labels refusals as application/json instead of application/problem+json.",
            status(400, type("application/json"))),
    REFUSAL_IS_A_WEB_PAGE(
            "login",
            MEDIA_TYPE_UNDECLARED,
            "Returns refusals as a web page.",
            status(401, r -> r.with("Content-Type", "text/html").withText("<h1>401</h1>"))),
    REFUSAL_OF_AN_ID_IS_TEXT(
            "readProject",
            MEDIA_TYPE_UNDECLARED,
            "Returns the refusal of a malformed id as text.",
            status(400, r -> r.with("Content-Type", "text/plain").withText("bad id"))),
    BODY_IS_A_WEB_PAGE(
            "listProjects", NOT_JSON, "Returns a web page labelled as JSON.", success(r -> r.withText("<h1>OK</h1>"))),
    BODY_IS_IN_LATIN_1(
            "listProjects",
            NOT_JSON,
            "Encodes JSON in ISO 8859-1 instead of UTF-8.",
            success(encoded(StandardCharsets.ISO_8859_1))),
    BODY_IS_IN_UTF_16(
            "readProject",
            NOT_JSON,
            "Encodes JSON in UTF-16 instead of UTF-8.",
            success(encoded(StandardCharsets.UTF_16))),
    BODY_HAS_A_TRAILING_COMMA(
            "readProject",
            NOT_JSON,
            "Writes a comma after the last property.",
            success(r -> r.editText(text -> text.replaceFirst("}$", ",}")))),
    BODY_HAS_SINGLE_QUOTES(
            "createEnvironment",
            NOT_JSON,
            "Writes strings in single quotes.",
            success(r -> r.editText(text -> text.replace('"', '\'')))),
    BODY_HAS_A_SECOND_VALUE(
            "createProject",
            NOT_JSON,
            "Writes a second JSON value after the first.",
            success(r -> r.editText(text -> text + "\n" + text))),
    BODY_IS_CUT_OFF(
            "changeProject",
            NOT_JSON,
            "Cuts off the last ten characters of the JSON.",
            success(r -> r.editText(text -> text.substring(0, text.length() - 10)))),
    BODY_CONTAINS_NAN(
            "readHealth",
            NOT_JSON,
            "Writes NaN as a number.",
            success(r -> r.editText(text -> text.replaceFirst("Seconds\":\\d+", "Seconds\":NaN")))),
    BODY_HAS_A_COMMENT(
            "readMotto", NOT_JSON, "Writes a comment before the JSON.", success(r -> r.editText(t -> "/* 1 */" + t))),
    BODY_IS_EMPTY("replaceProject", NOT_JSON, "Returns no body.", success(r -> r.withText(""))),
    BODY_IS_NOT_COMPRESSED(
            "readProject",
            BODY_UNREADABLE,
            "Declares a Content-Encoding of gzip for a body that is not compressed.",
            success(r -> r.with("Content-Encoding", "gzip")));

    private final Behaviour behaviour;

    MediaTypeFault(String operation, Symptom symptom, String sentence, Defect defect) {
        behaviour = new Behaviour(operation, symptom, sentence, defect);
    }

    private static UnaryOperator<Response> type(String type) {
        return response -> response.with("Content-Type", type);
    }

    private static UnaryOperator<Response> encoded(Charset charset) {
        return response -> response.withBytes(response.json().toString().getBytes(charset));
    }

    @Override
    public Behaviour behaviour() {
        return behaviour;
    }
}
