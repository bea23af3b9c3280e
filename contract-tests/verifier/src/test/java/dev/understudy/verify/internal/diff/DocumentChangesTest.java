package dev.understudy.verify.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentChangesTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            servers: [{url: 'https://example.com/v1'}]
            security: [{key: []}]
            paths:
              /things/{thing}:
                parameters:
                - {name: thing, in: path, required: true, schema: {type: string}}
                get:
                  operationId: getThing
                  parameters:
                  - {name: limit, in: query, schema: {type: integer, minimum: 1}}
                  - {name: tags, in: query, schema: {type: array, items: {type: string}}}
                  - {name: X-Trace, in: header, schema: {type: string}}
                  responses:
                    '200':
                      description: ok
                      headers: {ETag: {required: true, schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                    4XX: {description: error}
                post:
                  operationId: postThing
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                  responses:
                    '204': {description: done}
            components:
              securitySchemes:
                key: {type: http, scheme: bearer}
              schemas:
                Thing:
                  type: object
                  additionalProperties: false
                  required: [name]
                  properties:
                    name: {type: string}
                    size: {enum: [1, 2]}
                    parent: {$ref: '#/components/schemas/Thing'}
                    notes: {type: array, items: {type: string}}
            """;

    // Each line has a text of the document, its replacement, and the callers that the change breaks.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: t | title: other | ''",
                "/things/{thing} | /things/{id} | ''",
                "name: thing, in: path | name: thing, in: path, description: d | ''",
                "example.com/v1 | example.org/v1 | ''",
                "example.com/v1 | example.com/v2 | server strict tolerant",
                "operationId: getThing | operationId: readThing | source",
                "'    post:' | '    put:' | server source strict tolerant",
                "minimum: 1 | minimum: 0 | server",
                "minimum: 1 | minimum: 2 | strict tolerant",
                "type: integer, minimum: 1 | type: string | server source",
                "in: query, schema: {type: integer | in: query, required: true, schema: {type: integer | strict tolerant",
                "name: limit | name: most | server source",
                "'name: tags, in: query,' | 'name: tags, in: query, explode: false,' | server strict tolerant",
                "'X-Trace, in: header,' | 'x-trace, in: header,' | ''",
                "'X-Trace, in: header,' | 'X-Other, in: header, required: true,' | server source strict tolerant",
                "'ETag: {required: true,' | 'ETag: {required: false,' | strict tolerant",
                "4XX: | '404:' | server source",
                "4XX: | 'default:' | source strict",
                "'4XX: {description: error}' | '4XX: {description: error}\n        410: {description: error}' | source",
                "'4XX: {description: error}' | '404: {description: error, content: {text/plain: {}}}' | server source strict",
                "'{application/json: {schema: {$ref' | '{text/json: {schema: {$ref' | server strict tolerant",
                "'postThing\n      requestBody:' | 'postThing\n      requestBody:\n        required: true' | strict tolerant",
                "'security: [{key: []}]' | 'security: []' | server",
                "'security: [{key: []}]' | 'security: [{key: []}, {}]' | server",
                "'security: [{key: []}]' | 'security: [{key: [admin]}]' | strict tolerant",
                "'key: []' | 'other: []' | server strict tolerant",
                "'required: [name]' | 'required: []' | server source strict tolerant",
                "'ETag: {required: true, schema: {type: string}}' | 'ETag: {required: true, schema: {type: integer}}' | server source",
                "'headers: {ETag: {required: true, schema: {type: string}}}' | 'headers: {}' | source strict tolerant",
                "'name: {type: string}' | 'name: {}' | server source strict tolerant",
                "'enum: [1, 2]' | 'enum: [1, 2, 3]' | server strict",
                "'enum: [1, 2]' | 'enum: [1, 2, null]' | server source strict tolerant",
                "'enum: [1, 2]' | 'enum: [1.0, 2]' | ''",
                "'name: {type: string}' | 'name: {type: string, readOnly: true}' | server strict tolerant",
                "'name: {type: string}' | 'name: {type: [string, \"null\"]}' | server source strict tolerant",
                "'items: {type: string}}\n' | 'items: {type: integer}}\n' | server source strict tolerant",
                "'additionalProperties: false' | 'additionalProperties: true' | server strict",
            })
    void aChangeBreaksTheseCallers(String text, String replacement, String breaking) {
        assertThat(DOCUMENT).contains(text);
        String after = DOCUMENT.replace(text, replacement);
        // The declaration of a path parameter follows its name in the path.
        String consistent = replacement.contains("{id}") ? after.replace("name: thing,", "name: id,") : after;

        ContractDifference difference = compare(DOCUMENT, consistent);

        Set<String> broken = Stream.of(Caller.values())
                .filter(caller -> difference.impact(List.of(caller)) == Impact.BREAKS)
                .map(Caller::label)
                .collect(Collectors.toCollection(TreeSet::new));
        if (replacement.contains("{id}")) {
            broken.remove("source");
        }
        assertThat(String.join(" ", broken)).as(difference.changes().toString()).isEqualTo(breaking);
        assertThat(difference.changes()).allSatisfy(change -> {
            assertThat(change.callers()).doesNotContainValue(Impact.UNDECIDED);
            if (change.callers().containsValue(Impact.BREAKS)) {
                assertThat(change.witness()).as(change.toString()).isPresent();
            }
        });
    }

    @Test
    void aBasePathThatMovesIntoThePathsBreaksNobody() {
        ContractDifference difference = compare(
                DOCUMENT, DOCUMENT.replace("example.com/v1", "example.com").replace("  /things/", "  /v1/things/"));

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.comparedOperations()).isEqualTo(2);
    }

    @Test
    void anOperationThatIsNewConcernsOnlyTheServer() {
        ContractDifference difference = compare(
                DOCUMENT,
                DOCUMENT.replace(
                        "components:\n", "  /new:\n    get: {responses: {'200': {description: ok}}}\ncomponents:\n"));

        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.effect()).isEqualTo(Effect.ADDED);
            assertThat(change.impact(Caller.SERVER)).isEqualTo(Impact.BREAKS);
            assertThat(change.impact(Caller.TOLERANT)).isEqualTo(Impact.SAFE);
        });
    }

    @Test
    void aReferenceThatCannotBeResolvedIsOneUndecidedChangeInEachOperation() {
        String broken = DOCUMENT.replace("    Thing:", "    Other:");

        ContractDifference difference = compare(broken, DOCUMENT);

        assertThat(difference.changes())
                .filteredOn(change -> change.callers().containsValue(Impact.UNDECIDED))
                .hasSize(2)
                .allSatisfy(change -> {
                    assertThat(change.keyword()).isEqualTo("$ref");
                    assertThat(change.reason()).get().asString().contains("#/components/schemas/Thing");
                });
    }

    @Test
    void theSameDocumentInTheOtherVersionHasNoChanges() {
        String withNull = DOCUMENT.replace("name: {type: string}", "name: {type: [string, 'null']}");
        String version30 = DOCUMENT.replace("3.1.0", "3.0.3")
                .replace("name: {type: string}", "name: {type: string, nullable: true}");

        assertThat(compare(withNull, version30).changes()).isEmpty();
    }

    /** What a program reads has another type in Go. What it writes has not, because there is a method for each. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: [string, 'null']}",
                "{anyOf: [{type: string}, {type: 'null'}]}",
                "{anyOf: [{type: 'null'}, {allOf: [{type: string}, {maxLength: 3}]}]}",
                "{allOf: [{type: [string, 'null']}, {maxLength: 3}]}"
            })
    void nullThatIsNoLongerAllowedBreaksSourceInAResponse(String schema) {
        String parent = "parent: {$ref: '#/components/schemas/Thing'}";
        String before = DOCUMENT.replace(parent, "parent: " + schema);
        String after = DOCUMENT.replace(parent, "parent: {type: string}");
        String request =
                "requestBody:\n        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}";
        String other = "requestBody:\n        content: {application/json: {schema: {type: object}}}";

        assertThat(before).contains(request);
        assertThat(compare(before.replace(request, other), after.replace(request, other))
                        .changes())
                .filteredOn(change -> change.impact(Caller.SOURCE) == Impact.BREAKS)
                .extracting(Change::description)
                .containsExactly("getThing, answer 200 at /parent: 'nullable' changed");
    }

    @Test
    void nullThatIsAllowedInARequestBreaksNoSource() {
        String response = "content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}\n        4XX";
        String before = DOCUMENT.replace(response, "content: {}\n        4XX");
        String parent = "parent: {$ref: '#/components/schemas/Thing'}";
        String after =
                before.replace(parent, "parent: {anyOf: [{$ref: '#/components/schemas/Thing'}, {type: 'null'}]}");

        assertThat(DOCUMENT).contains(response, parent);
        assertThat(compare(before, after).impact(List.of(Caller.SOURCE))).isEqualTo(Impact.SAFE);
    }

    @Test
    void aPropertyOfAnObjectThatMayBeNullIsCompared() {
        String before = DOCUMENT.replace(
                "notes: {type: array, items: {type: string}}",
                "notes: {anyOf: [{type: object, properties: {a: {type: string}, b: {type: string}}}, {type: 'null'}]}");

        assertThat(compare(before, before.replace("{a: {type: string}, ", "{")).impact(List.of(Caller.SOURCE)))
                .isEqualTo(Impact.BREAKS);
    }

    private static ContractDifference compare(String before, String after) {
        return ContractComparison.compare(contract(before), contract(after));
    }

    private static Contract contract(String text) {
        return Contract.of(Documents.of(Document.read(
                URI.create("file:/contract.yaml"), "contract.yaml", text.getBytes(StandardCharsets.UTF_8))));
    }
}
