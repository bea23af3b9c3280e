package dev.understudy.suite.replay;

import dev.understudy.suite.refresh.VendorChange;
import java.util.List;

/** Changes of {@code requests.yaml} that break no program that writes requests and does not read them. */
final class RequestChanges {

    static final List<VendorChange> SAFE = List.of(
            change(
                    "a parameter in the query becomes optional",
                    "{name: version, in: query, required: true,",
                    "{name: version, in: query,"),
            change(
                    "a header becomes optional",
                    "{name: x-reason, in: header, required: true,",
                    "{name: x-reason, in: header,"),
            change("a parameter may be null", "schema: {type: integer}}\n", "schema: {type: [integer, 'null']}}\n"),
            change(
                    "the parameters in a path are listed in another order",
                    "name: shop, in: path",
                    "name: first, in: path",
                    "name: thing, in: path",
                    "name: shop, in: path",
                    "name: first, in: path",
                    "name: thing, in: path"),
            change("a constant gets an alternative", "const: plain", "enum: [plain, fancy]"),
            change(
                    "items may be null",
                    "sizes: {type: array, items: {type: integer}}",
                    "sizes: {type: array, items: {type: [integer, 'null']}}"),
            change(
                    "values of a map may be null",
                    "additionalProperties: {type: integer}",
                    "additionalProperties: {type: [integer, 'null']}"),
            change("a property of items becomes optional", "required: [name, weight]", "required: [name]"),
            change("a property of items may be null", "{type: number}", "{type: [number, 'null']}"),
            change(
                    "required properties become optional",
                    "      required: [kind, sizes, parts, colour]\n",
                    "      required: [kind]\n"),
            change("an enum with a name gets a value", "enum: [red, green]", "enum: [red, green, blue]"),
            change("a body becomes optional", "        required: true\n        content", "        content"),
            change(
                    "a response contains what only requests contained",
                    "        id: {type: string}\n",
                    "        id: {type: string}\n        main_part: {$ref: '#/components/schemas/Part'}\n"));

    private RequestChanges() {}

    private static VendorChange change(String description, String... edits) {
        return new VendorChange(description, List.of(edits));
    }
}
