package dev.understudy.verify.run;

import dev.understudy.verify.Habit;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What things are wrapped in on their way. */
enum Envelope {
    /** Requests and answers alike. */
    BOTH,
    /** The same, of which nothing is required but a name. */
    LOOSE,
    /** Requests alone, by a name of the vendor's. */
    REQUESTS,
    /** Answers alone. */
    ANSWERS,
    /** Answers alone, by a name of the vendor's. */
    NAMED,
    /** Answers alone, beside something about the answer. */
    WITH_META,
    /** As JSON:API has it. */
    JSON_API,
    /** As JSON:API has it, in answers alone. */
    JSON_API_ANSWERS;

    private static final String CREATED =
            "{$ref: '#/paths/~1things/post/responses/201/content/application~1json/schema'}";

    /** A contract to create, read, change and delete things so wrapped. */
    String paths() {
        String fields =
                "size: {type: integer, minimum: 0, maximum: 100}, note: {type: [string, 'null'], maxLength: 30}";
        String name = "name: {type: string, minLength: 1, maxLength: 20}, ";
        String id = "id: {type: string, format: uuid, readOnly: true}, ";
        String time = ", updated_at: {type: string, format: date-time, readOnly: true}";
        String made = object("name", name + fields, "additionalProperties: false, ");
        String changed = object("", fields, "minProperties: 1, additionalProperties: false, ");
        String shown = object("id, name", id + name + fields + time, "");
        if (this == LOOSE) {
            shown = object("", id + name + fields + time, "");
            changed = object("name", name + fields, "additionalProperties: false, ");
        }
        String type = "type: {type: string, enum: [thing]}, ";
        if (this == JSON_API) {
            made = object("type, attributes", type + "attributes: " + made, "additionalProperties: false, ");
            changed = object("type, attributes", type + "attributes: " + changed, "additionalProperties: false, ");
        }
        if (isJsonApi()) {
            String attributes = object("name", name + fields + time, "");
            shown = object("type, id, attributes", type + id + "attributes: " + attributes, "");
        }
        String read = this == JSON_API_ANSWERS ? CREATED : answer(shown);
        return """
                /things:
                  post:
                    requestBody: {required: true, content: {application/json: {schema: %1$s}}}
                    responses:
                      '201': {description: It., content: {application/json: {schema: %3$s}}}
                      4XX: {$ref: '#/components/responses/Refused'}
                /things/{id}:
                  parameters: [{$ref: '#/components/parameters/Id'}]
                  get:
                    responses:
                      '200': {description: It., content: {application/json: {schema: %4$s}}}
                      4XX: {$ref: '#/components/responses/Refused'}
                  patch:
                    requestBody: {required: true, content: {application/json: {schema: %2$s}}}
                    responses:
                      '200': {description: It., content: {application/json: {schema: %3$s}}}
                      4XX: {$ref: '#/components/responses/Refused'}
                  delete:
                    responses: {'204': {$ref: '#/components/responses/Gone'}, 4XX: {$ref: '#/components/responses/Refused'}}
                """.formatted(request(made), request(changed), answer(shown), read);
    }

    /** A server's habit, in this envelope. */
    Habit around(Habit inner) {
        return new Habit() {
            @Override
            public ObjectNode kept(ObjectNode before, ObjectNode after) {
                return inner.kept(before, after);
            }

            @Override
            public Optional<ObjectNode> shown(Optional<ObjectNode> thing) {
                return inner.shown(thing);
            }

            @Override
            public ObjectNode opened(ObjectNode request) {
                return switch (Envelope.this) {
                    case REQUESTS -> request.withObject("thing");
                    case BOTH, LOOSE -> request.withObject("data");
                    case JSON_API -> request.withObject("data").withObject("attributes");
                    default -> request;
                };
            }

            @Override
            public ObjectNode wrapped(ObjectNode thing) {
                if (Envelope.this == REQUESTS) {
                    return thing;
                }
                ObjectNode answer = JsonNodeFactory.instance.objectNode();
                ObjectNode shown = thing;
                if (isJsonApi()) {
                    shown = JsonNodeFactory.instance.objectNode().put("type", "thing");
                    shown.set("id", thing.remove("id"));
                    shown.set("attributes", thing);
                }
                answer.set(Envelope.this == NAMED ? "thing" : "data", shown);
                return Envelope.this == WITH_META ? answer.put("took", 3) : answer;
            }
        };
    }

    private String request(String schema) {
        return switch (this) {
            case REQUESTS -> object("thing", "thing: " + schema, "additionalProperties: false, ");
            case LOOSE -> object("", "data: " + schema, "minProperties: 1, additionalProperties: false, ");
            case BOTH, JSON_API -> object("data", "data: " + schema, "additionalProperties: false, ");
            default -> schema;
        };
    }

    private String answer(String schema) {
        return switch (this) {
            case REQUESTS -> schema;
            case LOOSE -> object("", "data: " + schema, "");
            case NAMED -> object("thing", "thing: " + schema, "");
            case WITH_META -> object("data, took", "data: " + schema + ", took: {type: integer}", "");
            default -> object("data", "data: " + schema, "");
        };
    }

    private boolean isJsonApi() {
        return this == JSON_API || this == JSON_API_ANSWERS;
    }

    private static String object(String required, String properties, String more) {
        return "{type: object, " + more + (required.isEmpty() ? "" : "required: [" + required + "], ") + "properties: {"
                + properties + "}}";
    }
}
