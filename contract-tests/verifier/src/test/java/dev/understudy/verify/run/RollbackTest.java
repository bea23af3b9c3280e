package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Habit;
import dev.understudy.verify.Shelf;
import dev.understudy.verify.profile.Caller;
import dev.understudy.verify.profile.Link;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What a run changes is admitted together with what undoes it, and undone when the run ends. */
@Timeout(120)
class RollbackTest {

    private static final Profile NO_PROFILE = Profile.ofHeaders(List.of());
    private static final String ID = LinkedDocuments.ID;
    private static final String THING = "{$ref: '#/components/responses/Thing'}";
    private static final String REFUSED = "4XX: {$ref: '#/components/responses/Refused'}";
    private static final String POST = """
            /things:
              post:
                requestBody: {$ref: '#/components/requestBodies/NewThing'}
                responses: {2XX: %s, %s}
            """.formatted(THING, REFUSED);
    private static final String ANY = "/things/{id}:\n  parameters: [{$ref: '#/components/parameters/Id'}]\n";
    private static final String EXAMPLE = "/things/{id}:\n  parameters: [{name: id, in: path, required: true,"
            + " schema: {type: string, format: uuid}, example: " + ID + "}]\n";
    private static final String GET = "  get:\n    responses: {'200': %s, %s}\n".formatted(THING, REFUSED);
    private static final String PUT = "  put:\n    requestBody: {$ref: '#/components/requestBodies/NewThing'}\n"
            + "    responses: {'200': %s, %s}\n".formatted(THING, REFUSED);
    private static final String DELETE =
            "  delete:\n    responses: {'204': {$ref: '#/components/responses/Gone'}, %s}\n".formatted(REFUSED);

    @ParameterizedTest
    @ValueSource(ints = {200, 202})
    void whatIsAnsweredOtherwiseThanWith201IsNotDeleted(int status) {
        AtomicInteger created = new AtomicInteger();
        Habit habit = new Habit() {
            @Override
            public int created(int usual) {
                created.incrementAndGet();
                return status;
            }
        };
        try (Shelf shelf = new Shelf(Shelf.contract(POST + ANY + GET + DELETE), habit)) {
            run(shelf, POST + ANY + GET + DELETE);

            assertThat(shelf.things()).hasSize(created.get()).hasSizeGreaterThan(20);
        }
    }

    @Test
    void anIdThatIsAnsweredTwiceIsNotDeleted() {
        String paths = POST + ANY + GET + DELETE;
        try (Shelf shelf = new Shelf(Shelf.contract(paths), BadHabits.ANSWERS_ANOTHER_ID)) {
            shelf.keep(BadHabits.OTHER);

            run(shelf, paths);

            assertThat(shelf.things()).containsKey(BadHabits.OTHER);
        }
    }

    @Test
    void noMoreThanTwentyAreThereAtATime() {
        String paths = POST + ANY + GET + DELETE;
        try (Shelf shelf = new Shelf(Shelf.contract(paths), Habit.HONEST)) {
            run(shelf, paths, NO_PROFILE, budget(500));

            assertThat(shelf.most()).isEqualTo(21);
            assertThat(shelf.things()).isEmpty();
        }
    }

    @Test
    void whatACaseHasDeletedIsNotDeletedAgain() {
        String paths = POST + ANY + GET + DELETE;
        Set<String> created = new HashSet<>();
        Habit habit = new Habit() {
            @Override
            public String answered(String id) {
                created.add("DELETE /things/" + id);
                return id;
            }
        };
        try (Shelf shelf = new Shelf(Shelf.contract(paths), habit)) {
            run(shelf, paths);

            assertThat(shelf.calls())
                    .filteredOn(created::contains)
                    .hasSizeGreaterThan(20)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsNewerIsUndoneFirstAndReadAgain() {
        String paths = POST + EXAMPLE + GET + PUT + DELETE;
        try (Shelf shelf = new Shelf(Shelf.contract(paths), Habit.HONEST)) {
            shelf.keep(ID);
            Map<String, ObjectNode> before = shelf.things();

            run(shelf, paths);

            String thing = " /things/" + ID;
            assertThat(shelf.calls()).endsWith("GET" + thing, "PUT" + thing, "GET" + thing);
            assertThat(shelf.calls().get(shelf.calls().size() - 4)).startsWith("DELETE /things/");
            assertThat(shelf.things()).isEqualTo(before);
        }
    }

    @Test
    void whatCannotBePutBackIsTold() {
        String paths = EXAMPLE + GET + PUT;
        Habit changesOnce = new Habit() {
            @Override
            public ObjectNode kept(ObjectNode before, ObjectNode after) {
                return before.path("note").asString("").equals("as it was") ? after : before;
            }
        };
        try (Shelf shelf = new Shelf(Shelf.contract(paths), changesOnce)) {
            shelf.keep(ID);

            assertThat(run(shelf, paths).findings())
                    .extracting(found -> found.finding().kind() + " "
                            + found.finding().rule().id())
                    .contains("ADVICE ValuesArePutBack");
        }
    }

    @Test
    void noMoreThanTwentyAreChanged() {
        String paths = "/things/{id}:\n  parameters: [{name: id, in: path, required: true,"
                + " schema: {type: integer, minimum: 0, maximum: 99}}]\n" + GET + PUT;
        try (Shelf shelf = new Shelf(Shelf.contract(paths), Habit.HONEST)) {
            IntStream.range(0, 100).forEach(id -> shelf.keep(String.valueOf(id)));
            Map<String, ObjectNode> before = shelf.things();

            run(shelf, paths);

            List<String> changed = shelf.calls().stream()
                    .filter(call -> call.startsWith("PUT "))
                    .distinct()
                    .filter(call -> shelf.things().containsKey(call.substring("PUT /things/".length())))
                    .toList();
            assertThat(changed)
                    .hasSizeBetween(10, 20)
                    .allSatisfy(put -> assertThat(
                                    shelf.calls().subList(0, shelf.calls().indexOf(put)))
                            .contains(put.replace("PUT", "GET")));
            assertThat(shelf.things()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"404, true", "410, true", "400, false", "403, false", "500, false"})
    void onlyWhatAReadShowsToBeAbsentIsDeleted(int status, boolean deletes) {
        assertThat(calls(EXAMPLE + GET + DELETE, status).contains("DELETE /things/" + ID))
                .isEqualTo(deletes);
    }

    @ParameterizedTest
    @CsvSource({"400, true", "422, true", "403, false", "500, false"})
    void aMalformedIdMayBeRefusedInOtherWays(int status, boolean deletes) {
        String paths = "/things/{id}:\n  parameters: [{name: id, in: path, required: true,"
                + " schema: {type: integer, minimum: 0, maximum: 9}}]\n" + GET + DELETE;

        assertThat(calls(paths, status).stream().anyMatch(call -> call.startsWith("DELETE")))
                .isEqualTo(deletes);
    }

    @Test
    void whatAShorterRequestNamesIsNotWrittenOverEither() {
        String id = "id: {type: string, minLength: 4, maxLength: 9}";
        String paths = """
                /things:
                  post:
                    requestBody:
                      required: true
                      content:
                        application/json:
                          example: {id: abcd}
                          schema: {type: object, required: [id], properties: {%1$s, note: {type: string, maxLength: 30}}}
                    responses:
                      2XX: {description: The thing., content: {application/json: {schema: {type: object, required: [absent]}}}}
                      4XX: {$ref: '#/components/responses/Refused'}
                /things/{id}:
                  get:
                    parameters: [{name: id, in: path, required: true, schema: {type: string}, example: abcd}]
                    responses:
                      '200': {description: The thing., content: {application/json: {schema: {type: object, properties: {%1$s}}}}}
                      4XX: {$ref: '#/components/responses/Refused'}
                """.formatted(id);
        try (Shelf shelf = new Shelf(Shelf.contract(paths), Habit.HONEST)) {
            shelf.keep("xxxx");
            ObjectNode before = shelf.things().get("xxxx");

            Report report = run(shelf, paths);

            assertThat(report.findings())
                    .extracting(found -> found.finding().rule().id())
                    .contains("BodyMatches");
            assertThat(shelf.calls()).contains("POST /things", "GET /things/xxxx");
            assertThat(shelf.things()).containsEntry("xxxx", before);
        }
    }

    @Test
    void whatALawWritesIsNotWrittenOverEither() {
        String paths = """
                /things:
                  post:
                    operationId: make
                    requestBody:
                      required: true
                      content:
                        application/json:
                          example: {id: %1$s, note: an example}
                          schema:
                            type: object
                            required: [id]
                            properties:
                              id: {type: string, format: uuid}
                              size: {type: integer, minimum: 0, maximum: 100}
                              note: {type: [string, 'null'], maxLength: 30}
                            additionalProperties: false
                    responses: {2XX: %2$s, %3$s}
                /settings:
                  get:
                    operationId: settings
                    parameters: [{name: thing_id, in: query, required: true, schema: {type: string}, example: %1$s}]
                    responses: {'200': {$ref: '#/components/responses/Settings'}, %3$s}
                """.formatted(ID, THING, REFUSED) + EXAMPLE + GET;
        Profile profile = new Profile(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Link("make", "settings")),
                Set.of(),
                List.of(),
                Map.of(),
                false);
        try (Shelf shelf = new Shelf(Shelf.contract(paths), Habit.HONEST)) {
            shelf.keep(ID);
            ObjectNode before = shelf.things().get(ID);

            run(shelf, paths, profile, Options.ofSeed(1));

            assertThat(shelf.calls()).contains("GET /settings", "POST /things");
            assertThat(shelf.things()).containsEntry(ID, before);
        }
    }

    @Test
    void aLimitIsReachedWhenAllIsUndone() {
        String paths =
                EXAMPLE + GET + PUT + "/limited:\n  get:\n    responses: {'200': %s, %s}\n".formatted(THING, REFUSED);
        Caller usual = new Caller("usual", List.of(), Optional.empty(), Map.of(), 1, false);
        Caller spender = new Caller("spender", List.of(), Optional.empty(), Map.of("GET /limited", 429), 2, true);
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
        try (Shelf shelf = new Shelf(Shelf.contract(paths), Habit.HONEST)) {
            shelf.keep(ID);
            Map<String, ObjectNode> before = shelf.things();

            run(shelf, paths, profile, Options.ofSeed(1));

            String thing = " /things/" + ID;
            assertThat(shelf.calls()).endsWith("PUT" + thing, "GET" + thing, "GET /limited", "GET /limited");
            assertThat(shelf.things()).isEqualTo(before);
        }
    }

    // Nothing is there but something else.
    private static List<String> calls(String paths, int missing) {
        Habit habit = new Habit() {
            @Override
            public int missing() {
                return missing;
            }
        };
        try (Shelf shelf = new Shelf(Shelf.contract(paths), habit)) {
            IntStream.range(0, 10).forEach(id -> shelf.keep(String.valueOf(id)));

            run(shelf, paths, NO_PROFILE, budget(150));

            assertThat(shelf.things()).hasSize(10);
            return shelf.calls();
        }
    }

    private static Options budget(int requests) {
        Options usual = Options.ofSeed(1);
        return new Options(1, Budget.ofRequests(requests), false, usual.rate(), usual.demands());
    }

    private static Report run(Shelf shelf, String paths) {
        return run(shelf, paths, NO_PROFILE, Options.ofSeed(1));
    }

    private static Report run(Shelf shelf, String paths, Profile profile, Options options) {
        Contract contract = Shelf.contract(paths);
        return new Verification(contract, shelf.uri(), profile, options).run(Progress.SILENT);
    }
}
