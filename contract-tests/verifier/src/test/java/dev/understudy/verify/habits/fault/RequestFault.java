package dev.understudy.verify.habits.fault;

import static dev.understudy.verify.habits.fault.Defects.reading;
import static dev.understudy.verify.habits.fault.Defects.readingObject;
import static dev.understudy.verify.habits.fault.Repairs.cut;
import static dev.understudy.verify.habits.fault.Repairs.replace;
import static dev.understudy.verify.habits.fault.Symptom.ACCESS_OPEN;
import static dev.understudy.verify.habits.fault.Symptom.INVALID_ACCEPTED;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Invalid requests that are accepted, usually after the server has repaired them. */
@SuppressWarnings("ImmutableEnumChecker") // A defect is a lambda expression without state.
enum RequestFault implements Fault {
    LIMIT_OF_ZERO("listProjects", "Accepts a limit of 0.", reading(r -> Repairs.dropParameter(r, "limit", "0"))),
    LIMIT_ABOVE_THE_MAXIMUM(
            "listProjects",
            "Accepts a limit above 100.",
            reading(r -> Repairs.dropParameter(r, "limit", "\\d{4,}|[2-9]\\d\\d|1[1-9]\\d|10[1-9]"))),
    LIMIT_IS_NOT_A_NUMBER(
            "listProjects",
            "Ignores a limit that is not a number.",
            reading(r -> Repairs.dropParameter(r, "limit", ".*[^-+.0-9eE].*"))),
    STATUS_IS_UNKNOWN(
            "listProjects",
            "Ignores a status that the enumeration does not contain.",
            reading(r -> Repairs.dropParameter(r, "status", "(?!active$|paused$).*"))),
    PROBE_IS_MISSING(
            "readHealth",
            "Accepts requests without the required parameter.",
            reading(r -> r.parameter("probe").isPresent() ? r : r.withParameter("probe", "liveness"))),
    CREDENTIALS_ARE_MISSING(
            "listProjects",
            ACCESS_OPEN,
            "Accepts requests without credentials.",
            reading(r -> r.headers().containsKey("authorization") ? r : Repairs.authorized(r))),
    CREDENTIALS_ARE_WRONG("readProject", ACCESS_OPEN, "Accepts any credentials.", reading(Repairs::authorized)),
    CREDENTIALS_OF_A_WRITE_ARE_MISSING(
            "createProject", ACCESS_OPEN, "Creates projects without credentials.", reading(Repairs::authorized)),
    NAME_IS_MISSING("createProject", "Accepts a body without the required name.", readingObject(body -> {
        if (!body.has("name")) {
            body.put("name", "Unnamed " + UUID.randomUUID().toString().substring(0, 30));
        }
    })),
    NAME_IS_NULL("replaceEnvironment", "Accepts null as the name.", replace("name", JsonNode::isNull, "unnamed")),
    NAME_IS_A_NUMBER("createProject", "Accepts a number as the name, as a string.", readingObject(body -> {
        if (body.path("name").isNumber()) {
            body.put("name", body.path("name").toString());
        }
    })),
    NAME_IS_A_BOOLEAN("changeProject", "Accepts a boolean as the name, as a string.", readingObject(body -> {
        if (body.path("name").isBoolean()) {
            body.put("name", body.path("name").toString());
        }
    })),
    NAME_IS_EMPTY(
            "replaceProject",
            "Accepts an empty name.",
            replace("name", name -> name.isString() && name.asString().isEmpty(), "unnamed")),
    NAME_IS_TOO_LONG("createProject", "Cuts names of more than 40 characters.", readingObject(b -> cut(b, "name", 40))),
    NAME_VIOLATES_THE_PATTERN(
            "changeProject", "Removes the characters that the pattern forbids from the name.", readingObject(body -> {
                if (body.path("name").isString()) {
                    body.put("name", body.path("name").asString().replaceAll("[<>]", "-"));
                }
            })),
    SIZE_IS_TEXT(
            "createProject",
            "Accepts a number in a string as the size.",
            replace("size", size -> size.isString() && size.asString().matches("\\d{1,2}"), 12)),
    SIZE_IS_A_BOOLEAN("changeProject", "Accepts a boolean as the size.", replace("size", JsonNode::isBoolean, 1)),
    SIZE_IS_A_FRACTION(
            "replaceProject",
            "Rounds a fraction in the size.",
            replace(
                    "size",
                    size -> size.isNumber()
                            && size.decimalValue().stripTrailingZeros().scale() > 0,
                    2)),
    SIZE_IS_BELOW_THE_MINIMUM(
            "createProject",
            "Accepts a size below 1.",
            replace("size", size -> size.isNumber() && size.decimalValue().signum() <= 0, 1)),
    SIZE_IS_ABOVE_THE_MAXIMUM(
            "changeProject",
            "Accepts a size above 100.",
            replace("size", size -> size.isNumber() && size.doubleValue() > 100, 100)),
    PAUSED_IS_A_NUMBER("changeProject", "Accepts a number as a boolean.", replace("paused", JsonNode::isNumber, true)),
    PROPERTY_IS_UNDECLARED(
            "changeProject",
            "Ignores properties that the closed object does not declare.",
            readingObject(body -> body.retain(Set.of("name", "description", "owner", "size", "labels", "paused")))),
    LABELS_ARE_REPEATED(
            "createProject",
            "Accepts the same label twice.",
            readingObject(body -> Repairs.elements(body, "labels", elements -> elements.distinct()))),
    LABELS_ARE_TOO_MANY(
            "replaceProject",
            "Ignores the labels after the fifth.",
            readingObject(body -> Repairs.elements(body, "labels", elements -> elements.limit(5)))),
    LABELS_ARE_A_STRING("changeProject", "Accepts a string instead of an array of strings.", readingObject(body -> {
        if (body.path("labels").isString()) {
            body.putArray("labels").add("label");
        }
    })),
    LABELS_CONTAIN_NULL(
            "createProject",
            "Ignores nulls among the labels.",
            readingObject(body -> Repairs.elements(body, "labels", elements -> elements.filter(e -> !e.isNull())))),
    BODY_IS_MISSING(
            "changeProject",
            "Accepts requests without the required body.",
            reading(r -> r.body().length == 0 ? Repairs.mergePatch(r) : r)),
    BODY_IS_NULL(
            "changeProject",
            "Accepts null as the body.",
            reading(r -> r.json().filter(JsonNode::isNull).isPresent() ? Repairs.mergePatch(r) : r)),
    BODY_IS_AN_ARRAY(
            "changeProject",
            "Accepts an array as the body.",
            reading(r -> r.json().filter(JsonNode::isArray).isPresent() ? Repairs.mergePatch(r) : r)),
    BODY_HAS_ANOTHER_MEDIA_TYPE(
            "createProject",
            "Accepts every media type.",
            reading(r -> r.withHeader("content-type", "application/json"))),
    BODY_IS_NOT_JSON(
            "replaceProject",
            "Accepts bodies that are not JSON.",
            reading(r -> r.body().length == 0 || r.json().isPresent() ? r : r.withBody(Repairs.project()))),
    TIER_IS_UNKNOWN(
            "createEnvironment",
            "Accepts a tier that the enumeration does not contain.",
            replace(
                    "tier",
                    tier -> tier.isString()
                            && !List.of("development", "staging", "production").contains(tier.asString()),
                    "staging")),
    VARIABLE_NAMES_ARE_INVALID(
            "createEnvironment", "Accepts variables in an object with any names.", readingObject(body -> {
                if (body.path("variables") instanceof ObjectNode variables) {
                    variables.retain(variables.propertyNames().stream()
                            .filter(name -> name.matches("[A-Z_]{1,20}"))
                            .toList());
                }
            })),
    DAYS_ARE_ZERO("createToken", "Accepts 0 days, which the exclusive minimum forbids.", replace("days", 0, 1)),
    SCOPES_ARE_EMPTY("createToken", "Accepts an empty array of scopes.", readingObject(body -> {
        if (body.path("scopes").isArray() && body.path("scopes").isEmpty()) {
            body.putArray("scopes").add("read");
        }
    })),
    MOTTO_IS_TOO_LONG("replaceMotto", "Cuts mottos of more than 60 characters.", reading(Repairs::shortMotto)),
    MOTTO_IS_NULL(
            "replaceMotto",
            "Accepts null as the motto.",
            reading(r -> r.json().filter(JsonNode::isNull).isPresent()
                    ? r.withBody(JsonNodeFactory.instance.stringNode(""))
                    : r));

    private final Behaviour behaviour;

    RequestFault(String operation, String sentence, Defect defect) {
        this(operation, INVALID_ACCEPTED, sentence, defect);
    }

    RequestFault(String operation, Symptom symptom, String sentence, Defect defect) {
        behaviour = new Behaviour(operation, symptom, sentence, defect);
    }

    @Override
    public Behaviour behaviour() {
        return behaviour;
    }
}
