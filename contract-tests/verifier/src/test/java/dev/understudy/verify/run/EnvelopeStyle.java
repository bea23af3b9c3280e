package dev.understudy.verify.run;

import dev.understudy.verify.Behaviour;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The ways in which a server can wrap resources in envelopes. */
enum EnvelopeStyle {
    /** Wraps requests and responses in {@code data}. */
    BOTH,
    /**
     * Wraps requests and responses in an optional {@code data}. In it, requests must contain a name; responses may omit
     * every property.
     */
    OPTIONAL,
    /** Wraps only requests, in {@code thing}. */
    REQUESTS,
    /** Wraps only responses, in {@code data}. */
    RESPONSES,
    /** Wraps only responses, in {@code thing}. */
    NAMED_RESPONSES,
    /** Wraps only responses, in {@code data}, with metadata next to it. */
    WITH_META,
    /** Wraps requests and responses as JSON:API does. */
    JSON_API,
    /** Wraps only responses, as JSON:API does. */
    JSON_API_RESPONSES;

    // A reference to the response schema of the POST. It covers references that do not point into the components.
    private static final String CREATED_SCHEMA =
            "{$ref: '#/paths/~1things/post/responses/201/content/application~1json/schema'}";

    /** Returns paths (YAML) with operations that create, read, change and delete resources in this envelope. */
    String paths() {
        String fields =
                "size: {type: integer, minimum: 0, maximum: 100}, note: {type: [string, 'null'], maxLength: 30}";
        String name = "name: {type: string, minLength: 1, maxLength: 20}, ";
        String id = "id: {type: string, format: uuid, readOnly: true}, ";
        String time = ", updated_at: {type: string, format: date-time, readOnly: true}";
        String newThing = object("name", name + fields, "additionalProperties: false, ");
        String change = object("", fields, "minProperties: 1, additionalProperties: false, ");
        String resource = object("id, name", id + name + fields + time, "");
        if (this == OPTIONAL) {
            resource = object("", id + name + fields + time, "");
            change = object("name", name + fields, "additionalProperties: false, ");
        }
        String type = "type: {type: string, enum: [thing]}, ";
        if (this == JSON_API) {
            newThing = object("type, attributes", type + "attributes: " + newThing, "additionalProperties: false, ");
            change = object("type, attributes", type + "attributes: " + change, "additionalProperties: false, ");
        }
        if (isJsonApi()) {
            String attributes = object("name", name + fields + time, "");
            resource = object("type, id, attributes", type + id + "attributes: " + attributes, "");
        }
        String read = this == JSON_API_RESPONSES ? CREATED_SCHEMA : response(resource);
        return """
                /things:
                  post:
                    requestBody: {required: true, content: {application/json: {schema: %1$s}}}
                    responses:
                      '201': {description: The thing., content: {application/json: {schema: %3$s}}}
                      4XX: {$ref: '#/components/responses/Refused'}
                /things/{id}:
                  parameters: [{$ref: '#/components/parameters/Id'}]
                  get:
                    responses:
                      '200': {description: The thing., content: {application/json: {schema: %4$s}}}
                      4XX: {$ref: '#/components/responses/Refused'}
                  patch:
                    requestBody: {required: true, content: {application/json: {schema: %2$s}}}
                    responses:
                      '200': {description: The thing., content: {application/json: {schema: %3$s}}}
                      4XX: {$ref: '#/components/responses/Refused'}
                  delete:
                    responses: {'204': {$ref: '#/components/responses/Gone'}, 4XX: {$ref: '#/components/responses/Refused'}}
                """.formatted(request(newThing), request(change), response(resource), read);
    }

    /** Returns a behaviour that adds this envelope, and stores and reads resources like another behaviour. */
    Behaviour wrap(Behaviour inner) {
        return new Behaviour() {
            @Override
            public ObjectNode stored(ObjectNode before, ObjectNode after) {
                return inner.stored(before, after);
            }

            @Override
            public Optional<ObjectNode> read(Optional<ObjectNode> resource) {
                return inner.read(resource);
            }

            @Override
            public ObjectNode unwrapped(ObjectNode request) {
                return switch (EnvelopeStyle.this) {
                    case REQUESTS -> request.withObject("thing");
                    case BOTH, OPTIONAL -> request.withObject("data");
                    case JSON_API -> request.withObject("data").withObject("attributes");
                    default -> request;
                };
            }

            @Override
            public ObjectNode wrapped(ObjectNode resource) {
                if (EnvelopeStyle.this == REQUESTS) {
                    return resource;
                }
                ObjectNode response = JsonNodeFactory.instance.objectNode();
                ObjectNode content = resource;
                if (isJsonApi()) {
                    content = JsonNodeFactory.instance.objectNode().put("type", "thing");
                    content.set("id", resource.remove("id"));
                    content.set("attributes", resource);
                }
                response.set(EnvelopeStyle.this == NAMED_RESPONSES ? "thing" : "data", content);
                return EnvelopeStyle.this == WITH_META ? response.put("took", 3) : response;
            }
        };
    }

    private String request(String schema) {
        return switch (this) {
            case REQUESTS -> object("thing", "thing: " + schema, "additionalProperties: false, ");
            case OPTIONAL -> object("", "data: " + schema, "minProperties: 1, additionalProperties: false, ");
            case BOTH, JSON_API -> object("data", "data: " + schema, "additionalProperties: false, ");
            default -> schema;
        };
    }

    private String response(String schema) {
        return switch (this) {
            case REQUESTS -> schema;
            case OPTIONAL -> object("", "data: " + schema, "");
            case NAMED_RESPONSES -> object("thing", "thing: " + schema, "");
            case WITH_META -> object("data, took", "data: " + schema + ", took: {type: integer}", "");
            default -> object("data", "data: " + schema, "");
        };
    }

    private boolean isJsonApi() {
        return this == JSON_API || this == JSON_API_RESPONSES;
    }

    private static String object(String required, String properties, String keywords) {
        return "{type: object, " + keywords + (required.isEmpty() ? "" : "required: [" + required + "], ")
                + "properties: {" + properties + "}}";
    }
}
