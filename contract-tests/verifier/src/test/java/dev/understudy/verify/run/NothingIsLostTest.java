package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Habit;
import dev.understudy.verify.Shelf;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.profile.Caller;
import dev.understudy.verify.profile.FixedValue;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was there before a run is there after it, unless the profile gives it away. */
@Timeout(120)
class NothingIsLostTest {

    private static final Profile NO_PROFILE = Profile.ofHeaders(List.of());
    private static final String ID = LinkedDocuments.ID;
    private static final String EXAMPLE = """
            /things/{id}:
              parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}, example: 6f1c0d2e-0f4b-4c59-9a33-0d6a7f2b9c11}]
            """;
    private static final String NUMBER = """
            /things/{id}:
              parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 0, maximum: 9}}]
            """;
    private static final String GET = """
              get:
                responses: {'200': {$ref: '#/components/responses/Thing'}, 4XX: {$ref: '#/components/responses/Refused'}}
            """;
    private static final String DELETE = """
              delete:
                responses: {'204': {$ref: '#/components/responses/Gone'}, 4XX: {$ref: '#/components/responses/Refused'}}
            """;
    private static final String DELETE_THAT_ASKS = """
              delete:
                parameters: [{name: reason, in: query, required: true, schema: {type: integer}}]
                responses: {'204': {$ref: '#/components/responses/Gone'}, 4XX: {$ref: '#/components/responses/Refused'}}
            """;
    private static final String PUT = """
              put:
                requestBody: {$ref: '#/components/requestBodies/NewThing'}
                responses: {'200': {$ref: '#/components/responses/Thing'}, 4XX: {$ref: '#/components/responses/Refused'}}
            """;
    private static final String POST = """
            /things:
              post:
                requestBody: {$ref: '#/components/requestBodies/NewThing'}
                responses: {'201': {$ref: '#/components/responses/Thing'}, 4XX: {$ref: '#/components/responses/Refused'}}
            """;
    private static final String POST_WITH_ID = """
            /things:
              post:
                requestBody:
                  required: true
                  content:
                    application/json:
                      example: {id: %s, note: an example}
                      schema:
                        type: object
                        required: [id]
                        properties:
                          id: {type: string, format: uuid}
                          note: {type: [string, 'null'], maxLength: 30}
                        additionalProperties: false
                responses:
                  '200': {$ref: '#/components/responses/Thing'}
                  '201': {$ref: '#/components/responses/Thing'}
                  4XX: {$ref: '#/components/responses/Refused'}
            """.formatted(ID);

    @Test
    void whatTheRunMadeIsDeletedAndNotWhatTheExampleNames() {
        Contract contract = Shelf.contract(POST + EXAMPLE + GET + DELETE);
        try (Shelf shelf = shelf(contract, ID)) {
            Report report = runThatChangesNothing(contract, shelf);

            assertThat(report.findings()).extracting(ReportedFinding::finding).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
            assertThat(report.notChecked()).isEmpty();
            assertThat(report.coverage().neverSeen()).isEmpty();
            assertThat(shelf.calls()).contains("GET /things/" + ID).doesNotContain("DELETE /things/" + ID);
        }
    }

    @Test
    void aServerThatDoesNotLookAtWhatIsWrongDeletesNothingElseEither() {
        Contract contract = Shelf.contract(POST + EXAMPLE + GET + DELETE_THAT_ASKS);
        try (Shelf shelf = shelf(contract, ID)) {
            Report report = runThatChangesNothing(contract, shelf);

            assertThat(report.findings())
                    .extracting(found -> found.finding().rule().id())
                    .containsOnly("InvalidIsRefused");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {EXAMPLE, NUMBER})
    void whereNothingOfItsOwnIsThereTheReportSaysWhatItDidNotSend(String path) {
        Contract contract = Shelf.contract(path + GET + DELETE);
        try (Shelf shelf = shelf(contract, ID, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "-1")) {
            Report report = runThatChangesNothing(contract, shelf);

            assertThat(report.notChecked()).singleElement().satisfies(part -> {
                assertThat(part.place().pointer()).hasToString("/paths/~1things~1{id}/delete");
                assertThat(part.reason())
                        .matches("\\d+ cases? (was|were) not sent: the run had created nothing .*")
                        .endsWith("values: [{operation: 'DELETE /things/{id}', parameter: id, value: …}]");
            });
        }
    }

    @Test
    void whatIsKnownNotToBeThereIsDeletedAllTheSame() {
        Contract contract = Shelf.contract(EXAMPLE + GET + DELETE);
        try (Shelf shelf = shelf(contract, BadHabits.OTHER)) {
            Report report = run(contract, shelf);

            assertThat(shelf.things()).containsOnlyKeys(BadHabits.OTHER);
            assertThat(shelf.calls()).contains("DELETE /things/" + ID);
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
            assertThat(report.notChecked()).isEmpty();
        }
    }

    @Test
    void whereNobodyCanLookNothingIsDeleted() {
        Contract contract = Shelf.contract(EXAMPLE + DELETE);
        try (Shelf shelf = shelf(contract, ID)) {
            Report report = run(contract, shelf);

            assertThat(shelf.calls()).noneMatch(call -> call.startsWith("DELETE"));
            assertThat(report.notChecked()).hasSize(1);
        }
    }

    @Test
    void whatIsChosenByAQueryIsNotTakenForTheRunsOwn() {
        String query = "/thing:\n  parameters: [{name: thing_id, in: query, required: true, schema: {type: string,"
                + " format: uuid}, example: " + ID + "}]\n";
        Contract contract = Shelf.contract(POST + query + GET + DELETE);
        try (Shelf shelf = shelf(contract, ID)) {
            Report report = run(contract, shelf);

            assertThat(shelf.things()).containsKey(ID);
            assertThat(report.findings()).isEmpty();
        }
    }

    @Test
    void whatTheProfileGivesAwayIsDeletedAndNobodyIsAccusedOfItsAbsenceThen() {
        Contract contract = Shelf.contract(EXAMPLE + GET + DELETE);
        try (Shelf shelf = shelf(contract, ID, BadHabits.OTHER)) {
            Report report = run(contract, shelf, pinned(Optional.of("DELETE /things/{id}"), BadHabits.OTHER));

            assertThat(shelf.things()).containsOnlyKeys(ID);
            assertThat(shelf.calls()).contains("DELETE /things/" + BadHabits.OTHER);
            assertThat(report.findings()).isEmpty();
        }
    }

    @Test
    void whatTheProfileNamesForEveryOperationIsNotGivenAway() {
        Contract contract = Shelf.contract(EXAMPLE + GET + DELETE);
        try (Shelf shelf = shelf(contract, ID, BadHabits.OTHER)) {
            run(contract, shelf, pinned(Optional.empty(), BadHabits.OTHER));

            assertThat(shelf.things()).containsOnlyKeys(ID, BadHabits.OTHER);
        }
    }

    @Test
    void whatABodyNamesIsNotWrittenOver() {
        Contract contract = Shelf.contract(POST_WITH_ID + EXAMPLE + GET);
        try (Shelf shelf = shelf(contract, ID)) {
            Map<String, ObjectNode> before = shelf.things();

            Report report = run(contract, shelf);

            assertThat(shelf.things()).containsAllEntriesOf(before);
            assertThat(report.notChecked())
                    .singleElement()
                    .satisfies(part -> assertThat(part.reason())
                            .contains("cases were not sent: the body names something that is there"));
        }
    }

    @Test
    void whatABodyNamesIsPutBackWhereAnotherOperationCan() {
        Contract contract = Shelf.contract(POST_WITH_ID + EXAMPLE + GET + PUT);
        try (Shelf shelf = shelf(contract, ID)) {
            Map<String, ObjectNode> before = shelf.things();

            Report report = run(contract, shelf);

            assertThat(shelf.things()).containsAllEntriesOf(before);
            assertThat(report.notChecked()).isEmpty();
            assertThat(shelf.calls()).contains("POST /things", "PUT /things/" + ID);
        }
    }

    @Test
    void whatABodyNamesAndIsNotThereIsMade() {
        Contract contract = Shelf.contract(POST_WITH_ID + EXAMPLE + GET + DELETE);
        try (Shelf shelf = shelf(contract, BadHabits.OTHER)) {
            Report report = run(contract, shelf);

            assertThat(shelf.things()).containsKey(BadHabits.OTHER);
            assertThat(report.notChecked()).isEmpty();
            assertThat(report.coverage().neverSeen()).isEmpty();
        }
    }

    @Test
    void whoComesLastWritesNothingBeforeItIsRefused() {
        Contract contract = Shelf.contract(EXAMPLE + GET + PUT);
        Caller usual = new Caller("usual", List.of(), Optional.empty(), Map.of(), 1, false);
        Caller spender = new Caller("spender", List.of(), Optional.empty(), Map.of("*", 429), 2, true);
        Profile profile = new Profile(
                List.of(usual, spender),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                Map.of(),
                false);
        try (Shelf shelf = shelf(contract, ID)) {
            Report report = runThatChangesNothing(contract, shelf, profile);

            assertThat(report.notChecked())
                    .singleElement()
                    .satisfies(part -> assertThat(part.reason())
                            .startsWith("1 case was not sent: what its caller spends was not spent by reading"));
        }
    }

    private static Shelf shelf(Contract contract, String... ids) {
        Shelf shelf = new Shelf(contract, Habit.HONEST);
        for (String id : ids) {
            shelf.keep(id);
        }
        return shelf;
    }

    private static Profile pinned(Optional<String> operation, String id) {
        FixedValue value = new FixedValue(
                operation,
                Optional.of("id"),
                Optional.<JsonPointer>empty(),
                Optional.of(JsonNodeFactory.instance.stringNode(id)),
                Optional.empty());
        return new Profile(
                List.of(), List.of(), List.of(value), List.of(), List.of(), Set.of(), List.of(), Map.of(), false);
    }

    private static Report runThatChangesNothing(Contract contract, Shelf shelf) {
        return runThatChangesNothing(contract, shelf, NO_PROFILE);
    }

    private static Report runThatChangesNothing(Contract contract, Shelf shelf, Profile profile) {
        Map<String, ObjectNode> before = shelf.things();
        Report report = run(contract, shelf, profile);
        assertThat(shelf.things()).isEqualTo(before);
        return report;
    }

    private static Report run(Contract contract, Shelf shelf) {
        return run(contract, shelf, NO_PROFILE);
    }

    private static Report run(Contract contract, Shelf shelf, Profile profile) {
        return new Verification(contract, shelf.uri(), profile, Options.ofSeed(1)).run(Progress.SILENT);
    }
}
