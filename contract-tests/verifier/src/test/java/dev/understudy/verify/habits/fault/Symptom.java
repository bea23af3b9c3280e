package dev.understudy.verify.habits.fault;

import java.util.Arrays;
import java.util.List;

/** The rules whose violation shows a fault. */
public enum Symptom {
    BODY_INVALID("BodyMatches", "BodyIsPresent"),
    NOT_JSON("JsonIsStrict", "BodyIsPresent", "BodyMatches"),
    MEDIA_TYPE_UNDECLARED("MediaTypeIsDeclared", "HeadersMatch"),
    BODY_UNREADABLE("ExchangeIsJudged", "AnswerArrives", "JsonIsStrict", "MediaTypeIsDeclared", "HeadersMatch"),
    HEADER_INVALID("HeadersMatch"),
    STATUS_UNDECLARED("StatusIsDeclared", "ValidIsAccepted"),
    SERVER_ERROR("ServerDoesNotFail", "StatusIsDeclared"),
    NO_RESPONSE("AnswerArrives"),
    VALID_REFUSED("ValidIsAccepted"),
    INVALID_ACCEPTED("InvalidIsRefused", "ParametersMatch", "RequestBodyMatches"),
    ACCESS_OPEN("CredentialsAreAsked", "InvalidIsRefused"),
    /** A rule about several requests. Its id is not fixed here, so that a new law can report an old fault. */
    STATE_WRONG;

    private final String rules;

    Symptom(String... rules) {
        this.rules = String.join(" ", rules);
    }

    boolean fits(String rule) {
        return this == STATE_WRONG ? Arrays.stream(values()).noneMatch(each -> each.has(rule)) : has(rule);
    }

    private boolean has(String rule) {
        return List.of(rules.split(" ")).contains(rule);
    }
}
