package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Habit;
import dev.understudy.verify.Shelf;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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

    static Stream<String> documents() {
        return LinkedDocuments.PATHS.keySet().stream().sorted();
    }

    static Stream<Arguments> lies() {
        return documents().flatMap(document -> {
            boolean creates = LinkedDocuments.PATHS.get(document).contains("post:");
            Stream<Arguments> all = Stream.of(
                    Arguments.of(document, "stores nothing", BadHabits.STORES_NOTHING, "WrittenIsRead"),
                    Arguments.of(document, "stores half", BadHabits.STORES_HALF, "WrittenIsRead"),
                    Arguments.of(
                            document,
                            "shows another's",
                            BadHabits.SHOWS_ANOTHER,
                            creates ? "CreatedIsRead" : "WrittenIsRead"));
            return !creates
                    ? all
                    : Stream.concat(
                            all,
                            Stream.of(
                                    Arguments.of(document, "another id", BadHabits.ANSWERS_ANOTHER_ID, "CreatedIsRead"),
                                    Arguments.of(document, "never shown", BadHabits.SHOWS_NOTHING, "CreatedIsRead")));
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anHonestServerPassesAndIsLeftAsItWas(String document) {
        Contract contract = Shelf.contract(LinkedDocuments.PATHS.get(document));
        try (Shelf shelf = new Shelf(contract, Habit.HONEST)) {
            shelf.keep(LinkedDocuments.ID);
            shelf.keep(BadHabits.OTHER);
            Map<String, ObjectNode> before = shelf.things();

            Report report = run(contract, shelf);

            assertThat(report.findings()).extracting(ReportedFinding::finding).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
            if (LinkedDocuments.PATHS.get(document).contains("delete:")) {
                assertThat(shelf.things()).isEqualTo(before);
            } else {
                assertThat(shelf.things()).containsAllEntriesOf(before);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lies")
    void aServerThatLiesAboutJustThatFails(String document, String lie, Habit habit, String law) {
        Contract contract = Shelf.contract(LinkedDocuments.PATHS.get(document));
        try (Shelf shelf = new Shelf(contract, habit)) {
            shelf.keep(LinkedDocuments.ID);

            Report report = run(contract, shelf);

            assertThat(report.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(report.findings())
                    .filteredOn(found -> found.finding().rule().id().equals(law))
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
        Contract contract = Shelf.contract(LinkedDocuments.PATHS.get("an answered id"));
        try (Shelf shelf = new Shelf(contract, BadHabits.STORES_HALF)) {
            Report report = run(contract, shelf);

            assertThat(report.findings()).singleElement().satisfies(found -> {
                assertThat(found.finding().rule().id()).isEqualTo("WrittenIsRead");
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
        Contract contract = Shelf.contract(LinkedDocuments.PATHS.get("an answered id and a PATCH"));
        Habit clearsWhatIsAbsent = new Habit() {
            @Override
            public ObjectNode kept(ObjectNode before, ObjectNode after) {
                return after.get("size").equals(before.get("size")) ? after : after.putNull("note");
            }
        };
        try (Shelf shelf = new Shelf(contract, clearsWhatIsAbsent)) {
            assertThat(run(contract, shelf).findings())
                    .extracting(found ->
                            found.finding().rule().id() + " " + found.finding().operation())
                    .contains("AbsentKeeps PATCH /things/{id}");
            assertThat(shelf.things()).isEmpty();
        }
    }

    @Test
    void whatAReplacementLeavesOutNeedNotStay() {
        Contract contract = Shelf.contract(LinkedDocuments.PATHS.get("a PUT"));
        try (Shelf shelf = new Shelf(contract, Habit.HONEST)) {
            shelf.keep(LinkedDocuments.ID);

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
        Contract contract = Shelf.contract("/things:\n  post:\n" + LinkedDocuments.NEW + "    responses: {" + answer
                + LinkedDocuments.REFUSED + LinkedDocuments.OPAQUE);
        try (Shelf shelf = new Shelf(contract, BadHabits.SHOWS_NOTHING)) {
            assertThat(run(contract, shelf).findings()).singleElement().satisfies(found -> {
                assertThat(found.finding().rule().id()).isEqualTo("CreatedIsRead");
                assertThat(found.finding().kind()).isEqualTo(Kind.ADVICE);
            });
        }
    }

    @Test
    void whatIsShownAMomentLaterIsNoFault() {
        Contract contract = Shelf.contract(LinkedDocuments.PATHS.get("an answered id"));
        AtomicInteger reads = new AtomicInteger();
        Habit late = new Habit() {
            @Override
            public Optional<ObjectNode> shown(Optional<ObjectNode> thing) {
                return thing.filter(there -> reads.incrementAndGet() > 2);
            }
        };
        try (Shelf shelf = new Shelf(contract, late)) {
            assertThat(run(contract, shelf).findings()).isEmpty();
            assertThat(reads.get()).isGreaterThan(2);
        }
    }

    @Test
    void whatCannotBeRemovedIsTold() {
        Contract contract = Shelf.contract(LinkedDocuments.PATHS.get("an answered id"));
        Habit keepsAll = new Habit() {
            @Override
            public boolean removes() {
                return false;
            }
        };
        try (Shelf shelf = new Shelf(contract, keepsAll)) {
            assertThat(run(contract, shelf).findings())
                    .extracting(found -> found.finding().kind() + " "
                            + found.finding().rule().id())
                    .containsExactly("ADVICE CreatedIsRemoved");
        }
    }

    @Test
    void aReadOnlyRunCreatesNothing() {
        Contract contract = Shelf.contract(LinkedDocuments.PATHS.get("an answered id"));
        Options usual = Options.ofSeed(1);
        Options readOnly = new Options(1, usual.budget(), true, usual.rate(), usual.demands());
        try (Shelf shelf = new Shelf(contract, Habit.HONEST)) {
            verify(contract, shelf, readOnly);

            assertThat(shelf.calls()).isNotEmpty().allMatch(call -> call.startsWith("GET "));
        }
    }

    @Test
    void theBudgetHoldsWithAllThatIsReadAndRemoved() {
        Contract contract = Shelf.contract(LinkedDocuments.PATHS.get("an answered id and a PATCH"));
        Options usual = Options.ofSeed(1);
        Options little = new Options(1, Budget.ofRequests(60), false, usual.rate(), usual.demands());
        try (Shelf shelf = new Shelf(contract, Habit.HONEST)) {
            verify(contract, shelf, little);

            assertThat(shelf.calls()).hasSizeBetween(45, 60);
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
