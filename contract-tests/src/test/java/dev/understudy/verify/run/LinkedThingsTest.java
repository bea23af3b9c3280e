package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Finding.Kind;
import dev.understudy.verify.Shelf;
import dev.understudy.verify.Shelf.Habit;
import dev.understudy.verify.Verdict;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What linked operations write and read is held to the laws, on things that are there and on those that a run makes. */
@Timeout(120)
class LinkedThingsTest {

    private static final String ID = "6f1c0d2e-0f4b-4c59-9a33-0d6a7f2b9c11";
    private static final String OTHER = "6f1c0d2e-0f4b-4c59-9a33-0d6a7f2b9c12";
    private static final String REFUSED = ", 4XX: {$ref: '#/components/responses/Refused'}}\n";
    private static final String THING = "'200': {$ref: '#/components/responses/Thing'}" + REFUSED;
    private static final String SETTINGS = "'200': {$ref: '#/components/responses/Settings'}" + REFUSED;
    private static final String EXAMPLE =
            "required: true, schema: {type: string, format: uuid}, example: " + ID + "}]\n";
    private static final String AN_ID = "    parameters: [{name: id, in: path, " + EXAMPLE;
    private static final String THE_ID = "    parameters: [{name: thing_id, in: path, " + EXAMPLE;
    private static final String CHANGE = "    requestBody: {$ref: '#/components/requestBodies/Change'}\n";
    private static final String NEW = "    requestBody: {$ref: '#/components/requestBodies/NewThing'}\n";
    private static final String READ = "/things/{id}:\n  get:\n" + AN_ID + "    responses: {" + THING;
    private static final String OPAQUE =
            "/things/{id}:\n  parameters: [{$ref: '#/components/parameters/Id'}]\n  get:\n    responses: {" + THING;
    private static final String POST =
            "/things:\n  post:\n" + NEW + "    responses: {'201': {$ref: '#/components/responses/Thing'}" + REFUSED;
    private static final String DELETE =
            "  delete:\n    responses: {'204': {$ref: '#/components/responses/Gone'}" + REFUSED;
    private static final String LINKED = """
            /registrations:
              post:
                requestBody: {$ref: '#/components/requestBodies/NewThing'}
                responses:
                  '201':
                    description: The thing.
                    content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                    links: {Read: {operationId: read, parameters: {id: $response.body#/id}}}
                  4XX: {$ref: '#/components/responses/Refused'}
            /v2/things/{id}:
              get:
                operationId: read
                parameters: [{$ref: '#/components/parameters/Id'}]
                responses: {'200': {$ref: '#/components/responses/Thing'}, 4XX: {$ref: '#/components/responses/Refused'}}
            """;

    private static final Map<String, String> DOCUMENTS = Map.of(
            "a path whose parameter has two names",
            READ + "/things/{thing_id}:\n  patch:\n" + THE_ID + CHANGE + "    responses: {" + THING,
            "a PUT",
            READ + "  put:\n" + AN_ID + NEW + "    responses: {" + THING,
            "an id that both have",
            READ + "/update-thing/{thing_id}:\n  patch:\n" + THE_ID + CHANGE + "    responses: {" + THING,
            "an id in a path and a query",
            "/settings:\n  get:\n    parameters: [{$ref: '#/components/parameters/ThingQuery'}]\n    responses: {"
                    + SETTINGS + "/things/{id}/settings:\n  patch:\n" + AN_ID + CHANGE + "    responses: {" + SETTINGS,
            "an answered id",
            POST + OPAQUE + DELETE,
            "an answered id and a PATCH",
            POST + OPAQUE + "  patch:\n" + CHANGE + "    responses: {" + THING + DELETE,
            "a link of the document",
            LINKED);

    private static final Habit STORES_NOTHING = new Habit() {
        @Override
        public ObjectNode kept(ObjectNode before, ObjectNode after) {
            return before;
        }
    };
    private static final Habit STORES_HALF = new Habit() {
        @Override
        public ObjectNode kept(ObjectNode before, ObjectNode after) {
            after.set("note", before.get("note"));
            return after;
        }
    };
    private static final Habit SHOWS_ANOTHER = new Habit() {
        @Override
        public Optional<ObjectNode> shown(Optional<ObjectNode> thing) {
            return thing.map(shown -> shown.deepCopy()
                    .put("id", OTHER)
                    .put("name", "another")
                    .put("size", 77)
                    .put("note", "another"));
        }
    };
    private static final Habit ANSWERS_ANOTHER_ID = new Habit() {
        @Override
        public String answered(String id) {
            return OTHER;
        }
    };
    private static final Habit SHOWS_NOTHING = new Habit() {
        @Override
        public Optional<ObjectNode> shown(Optional<ObjectNode> thing) {
            return Optional.empty();
        }
    };

    static Stream<String> documents() {
        return DOCUMENTS.keySet().stream().sorted();
    }

    static Stream<Arguments> lies() {
        return documents().flatMap(document -> {
            boolean creates = DOCUMENTS.get(document).contains("post:");
            Stream<Arguments> all = Stream.of(
                    Arguments.of(document, "stores nothing", STORES_NOTHING, "WrittenIsRead"),
                    Arguments.of(document, "stores half", STORES_HALF, "WrittenIsRead"),
                    Arguments.of(
                            document, "shows another's", SHOWS_ANOTHER, creates ? "CreatedIsRead" : "WrittenIsRead"));
            return !creates
                    ? all
                    : Stream.concat(
                            all,
                            Stream.of(
                                    Arguments.of(document, "another id", ANSWERS_ANOTHER_ID, "CreatedIsRead"),
                                    Arguments.of(document, "never shown", SHOWS_NOTHING, "CreatedIsRead")));
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anHonestServerPassesAndIsLeftAsItWas(String document) {
        Contract contract = Shelf.contract(DOCUMENTS.get(document));
        try (Shelf shelf = new Shelf(contract, Shelf.HONEST)) {
            shelf.keep(ID);
            shelf.keep(OTHER);
            Map<String, ObjectNode> before = shelf.things();

            Report report = run(contract, shelf);

            assertThat(report.findings()).extracting(ReportedFinding::finding).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
            if (DOCUMENTS.get(document).contains("delete:")) {
                assertThat(shelf.things()).isEqualTo(before);
            } else {
                assertThat(shelf.things()).containsAllEntriesOf(before);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lies")
    void aServerThatLiesAboutJustThatFails(String document, String lie, Habit habit, String law) {
        Contract contract = Shelf.contract(DOCUMENTS.get(document));
        try (Shelf shelf = new Shelf(contract, habit)) {
            shelf.keep(ID);

            Report report = run(contract, shelf);

            assertThat(report.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(report.findings())
                    .filteredOn(found -> found.finding().check().equals(law))
                    .isNotEmpty()
                    .allSatisfy(found -> {
                        assertThat(found.finding().kind()).isEqualTo(Kind.VIOLATION);
                        assertThat(found.finding().declared()).containsAnyOf("written", "just created");
                        assertThat(found.curl()).contains("-X P");
                    });
        }
    }

    @Test
    void aFindingSaysWhatWasWrittenAndHowItWasRead() {
        Contract contract = Shelf.contract(DOCUMENTS.get("an answered id"));
        try (Shelf shelf = new Shelf(contract, STORES_HALF)) {
            Report report = run(contract, shelf);

            assertThat(report.findings()).singleElement().satisfies(found -> {
                assertThat(found.finding().check()).isEqualTo("WrittenIsRead");
                assertThat(found.finding().operation()).isEqualTo("POST /things");
                assertThat(found.finding().pointer()).isEqualTo("/note");
                assertThat(found.finding().declared()).startsWith("the value written: \"");
                assertThat(found.finding().received()).startsWith("null; read after it with GET /things/");
                assertThat(found.curl()).contains("-X POST", "\"note\":");
            });
        }
    }

    @Test
    void withoutExamplesTheLawsOfPatchAreTriedOnWhatTheRunCreated() {
        Contract contract = Shelf.contract(DOCUMENTS.get("an answered id and a PATCH"));
        Habit clearsWhatIsAbsent = new Habit() {
            @Override
            public ObjectNode kept(ObjectNode before, ObjectNode after) {
                return after.get("size").equals(before.get("size")) ? after : after.putNull("note");
            }
        };
        try (Shelf shelf = new Shelf(contract, clearsWhatIsAbsent)) {
            assertThat(run(contract, shelf).findings())
                    .extracting(found ->
                            found.finding().check() + " " + found.finding().operation())
                    .contains("AbsentKeeps PATCH /things/{id}");
            assertThat(shelf.things()).isEmpty();
        }
    }

    @Test
    void whatAReplacementLeavesOutNeedNotStay() {
        Contract contract = Shelf.contract(DOCUMENTS.get("a PUT"));
        try (Shelf shelf = new Shelf(contract, Shelf.HONEST)) {
            shelf.keep(ID);

            assertThat(run(contract, shelf).findings()).isEmpty();
            assertThat(shelf.calls())
                    .filteredOn(call -> call.startsWith("PUT "))
                    .hasSizeGreaterThan(20);
        }
    }

    @Test
    void whereOnlyNamesTellAnIdThatIsNotReadIsAdvice() {
        String answer = "'201': {description: The thing., content: {application/json: {schema: {type: object, "
                + "properties: {id: {type: string, format: uuid}, name: {type: string}}}}}}";
        Contract contract =
                Shelf.contract("/things:\n  post:\n" + NEW + "    responses: {" + answer + REFUSED + OPAQUE);
        try (Shelf shelf = new Shelf(contract, SHOWS_NOTHING)) {
            assertThat(run(contract, shelf).findings()).singleElement().satisfies(found -> {
                assertThat(found.finding().check()).isEqualTo("CreatedIsRead");
                assertThat(found.finding().kind()).isEqualTo(Kind.ADVICE);
            });
        }
    }

    @Test
    void whatCannotBeRemovedIsTold() {
        Contract contract = Shelf.contract(DOCUMENTS.get("an answered id"));
        Habit keepsAll = new Habit() {
            @Override
            public boolean removes() {
                return false;
            }
        };
        try (Shelf shelf = new Shelf(contract, keepsAll)) {
            assertThat(run(contract, shelf).findings())
                    .extracting(found ->
                            found.finding().kind() + " " + found.finding().check())
                    .containsExactly("ADVICE CreatedIsRemoved");
        }
    }

    @Test
    void aReadOnlyRunCreatesNothing() {
        Contract contract = Shelf.contract(DOCUMENTS.get("an answered id"));
        Options usual = Options.ofSeed(1);
        Options readOnly = new Options(1, usual.budget(), true, usual.rate(), usual.demands());
        try (Shelf shelf = new Shelf(contract, Shelf.HONEST)) {
            verify(contract, shelf, readOnly);

            assertThat(shelf.calls()).isNotEmpty().allMatch(call -> call.startsWith("GET "));
        }
    }

    @Test
    void theBudgetHoldsWithAllThatIsReadAndRemoved() {
        Contract contract = Shelf.contract(DOCUMENTS.get("an answered id and a PATCH"));
        Options usual = Options.ofSeed(1);
        Options little = new Options(1, Budget.ofRequests(60), false, usual.rate(), usual.demands());
        try (Shelf shelf = new Shelf(contract, Shelf.HONEST)) {
            verify(contract, shelf, little);

            assertThat(shelf.calls()).hasSizeBetween(50, 60);
            assertThat(shelf.things()).isEmpty();
        }
    }

    private static Report run(Contract contract, Shelf shelf) {
        return verify(contract, shelf, Options.ofSeed(1));
    }

    private static Report verify(Contract contract, Shelf shelf, Options options) {
        return new Verification(contract, shelf.uri(), Profile.ofHeaders(List.of()), options).run(Progress.SILENT);
    }
}
