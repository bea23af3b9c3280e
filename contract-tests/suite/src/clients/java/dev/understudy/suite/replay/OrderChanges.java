package dev.understudy.suite.replay;

import dev.understudy.suite.refresh.VendorChange;
import java.util.List;

/** Changes of {@code orders.yaml} that break nothing on the wire. */
final class OrderChanges {

    /** Changes that break no program, either. Each can be made after those before it. */
    static final List<VendorChange> SAFE = List.of(
            change(
                    "a closed request opens",
                    "      additionalProperties: false\n      required: [name",
                    "      required: [name"),
            change("required properties of a request become optional", "      required: [name, note]\n", ""),
            change("a property of a request may be null", "name: {type: string}", "name: {type: [string, 'null']}"),
            change(
                    "an optional property of a request may be null",
                    "due: {type: string, format: date}",
                    "due: {type: [string, 'null'], format: date}"),
            change(
                    "an enum of a request gets a value",
                    "size: {type: string, enum: [small, ",
                    "size: {type: string, enum: [small, medium, "),
            change(
                    "an enum of items gets a value",
                    "items: {type: string, enum: [small, ",
                    "items: {type: string, enum: [small, medium, "),
            change("a property of a nested request becomes optional", "          required: [city]\n", ""),
            change("a nested closed request opens", "          additionalProperties: false\n", ""),
            change("a request gets a property", "        due:", "        gift: {type: boolean}\n        due:"),
            change("a body becomes optional", "        required: true\n        content", "        content"),
            change(
                    "an operation gets an optional body",
                    "      operationId: deleteOrder\n",
                    "      operationId: deleteOrder\n      requestBody: {content: {application/json: {schema: {type: object,"
                            + " properties: {reason: {type: string}}}}}}\n"),
            change(
                    "an operation gets an optional parameter",
                    "        - {name: depth",
                    "        - {name: width, in: query, schema: {type: integer}}\n        - {name: depth"),
            change(
                    "an operation without parameters gets an optional one",
                    "operationId: deleteOrder\n",
                    "operationId: deleteOrder\n      parameters: [{name: force, in: query, schema: {type: boolean}}]\n"),
            change("an enum of a parameter gets a value", "enum: [up, down]", "enum: [up, down, random]"),
            change("a path parameter is renamed", "order_id", "id_of_order"),
            change(
                    "a header is added",
                    "            Age:",
                    "            Vary: {schema: {type: string}}\n            Age:"),
            change("a status is added", "        '304':", "        '410': {description: Gone}\n        '304':"),
            change(
                    "a range of statuses is added",
                    "        '304':",
                    "        '5XX': {description: Failed}\n        '304':"),
            change(
                    "a status gets a body",
                    "          description: Not modified\n",
                    "          description: Not modified\n          content: {application/json: {schema: {type: object,"
                            + " properties: {a: {type: string}}}}}\n"),
            change("a property gets a description", "notes: {}", "notes: {description: any}"),
            change("a response gets a property", "        total:", "        currency: {type: string}\n        total:"),
            change(
                    "a response gets a required property",
                    "required: [id, lines]\n      properties:\n",
                    "required: [id, lines, seller]\n      properties:\n        seller: {type: string}\n"),
            change(
                    "items of a response become an enum",
                    "tags: {type: array, items: {type: string}}",
                    "tags: {type: array, items: {type: string, enum: [a, b]}}"),
            change("a format of a response is dropped", "id: {type: string, format: uuid}", "id: {type: string}"),
            change(
                    "a component becomes inline",
                    "items: {$ref: '#/components/schemas/Line'}",
                    "items: {type: object, properties: {text: {type: string}, quantity: {type: integer}}}"),
            change("a key is renamed", "NewOrder", "def-1"),
            change("an operation is renamed", "operationId: putOrder", "operationId: replaceOrder"),
            change(
                    "a tag is added",
                    "      operationId: getOrder\n",
                    "      operationId: getOrder\n      tags: [Other]\n"),
            change(
                    "an operation is added",
                    "    delete:\n",
                    "    patch: {operationId: changeOrder, responses: {'204': {description: Changed}}}\n    delete:\n"));

    /** Changes after which a program may no longer compile. */
    static final List<VendorChange> BREAKING = List.of(
            change(
                    "an integer of a request becomes a number",
                    "        quantity: {type: integer}",
                    "        quantity: {type: number}"),
            change(
                    "an enum of a request is dropped",
                    "size: {type: string, enum: [small, large]}",
                    "size: {type: string}"),
            change(
                    "an optional parameter is dropped",
                    "        - {name: depth, in: query, schema: {type: integer}}\n",
                    ""),
            change(
                    "a parameter becomes text",
                    "{name: depth, in: query, schema: {type: integer}}",
                    "{name: depth, in: query, schema: {type: string}}"),
            change("a header is dropped", "            Age: {schema: {type: integer}}\n", ""),
            change(
                    "a header becomes a number",
                    "ETag: {required: true, schema: {type: string}}",
                    "ETag: {required: true, schema: {type: integer}}"),
            change("a status is dropped", "        '304':\n          description: Not modified\n", ""),
            change(
                    "a body without properties gets some",
                    "schema: {type: object}",
                    "schema: {type: object, properties: {message: {type: string}}}"),
            change("a property without a type gets one", "notes: {}", "notes: {type: string}"),
            change(
                    "a property of a response becomes required",
                    "required: [id, lines]",
                    "required: [id, lines, total]"),
            change(
                    "a map of a response gets a property",
                    "counts: {type: object, ",
                    "counts: {type: object, properties: {a: {type: integer}}, "),
            change("a property of a response is dropped", "        total: {type: number}\n", ""),
            change("a number of a response becomes an integer", "total: {type: number}", "total: {type: integer}"));

    private OrderChanges() {}

    /** Returns the safe change with a description. */
    static VendorChange safe(String description) {
        return SAFE.stream()
                .filter(change -> change.description().equals(description))
                .findFirst()
                .orElseThrow();
    }

    private static VendorChange change(String description, String from, String to) {
        return new VendorChange(description, List.of(from, to));
    }
}
