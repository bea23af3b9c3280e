package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Habit;
import dev.understudy.verify.Shelf;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is wrapped is held to the laws as what is not. */
@Timeout(120)
class EnvelopesTest {

    private static final Habit CLEARS_WHAT_IS_ABSENT = new Habit() {
        @Override
        public ObjectNode kept(ObjectNode before, ObjectNode after) {
            return after.get("size").equals(before.get("size")) ? after : after.putNull("note");
        }
    };
    private static final Habit CLEARS_NOTHING = new Habit() {
        @Override
        public ObjectNode kept(ObjectNode before, ObjectNode after) {
            if (after.path("note").isNull()) {
                after.set("note", before.get("note"));
            }
            return after;
        }
    };

    @ParameterizedTest
    @EnumSource
    void anHonestServerPasses(Envelope envelope) {
        Report report = run(envelope, Habit.HONEST);

        assertThat(report.findings()).extracting(ReportedFinding::finding).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotStoredIsMissed(Envelope envelope) {
        assertThat(faults(envelope, BadHabits.STORES_HALF))
                .contains("WrittenIsRead POST /things", "WrittenIsRead PATCH /things/{id}");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAbsentHasToStay(Envelope envelope) {
        assertThat(faults(envelope, CLEARS_WHAT_IS_ABSENT)).contains("AbsentKeeps PATCH /things/{id}");
    }

    @ParameterizedTest
    @EnumSource
    void nullHasToClear(Envelope envelope) {
        assertThat(faults(envelope, CLEARS_NOTHING)).contains("NullClears PATCH /things/{id}");
    }

    @Test
    void anEnvelopeMayHaveTheNameOfTheThingAndSomethingBesideIt() {
        String shown =
                "{type: object, properties: {took: {type: integer}, thing: {$ref: '#/components/schemas/Thing'}}}";
        Habit clears = new Habit() {
            @Override
            public ObjectNode kept(ObjectNode before, ObjectNode after) {
                return CLEARS_NOTHING.kept(before, after);
            }

            @Override
            public ObjectNode wrapped(ObjectNode thing) {
                ObjectNode answer = JsonNodeFactory.instance.objectNode().put("took", 3);
                answer.set("thing", thing);
                return answer;
            }
        };

        assertThat(change(shown, clears).findings())
                .extracting(found -> found.finding().rule().id())
                .containsOnly("NullClears");
    }

    @Test
    void whatHasAnotherNameIsAnotherThing() {
        String shown = "{type: object, properties: {id: {type: string}, title: {type: string},"
                + " owner: {$ref: '#/components/schemas/Change'}}}";
        Habit hasAnOwner = new Habit() {
            @Override
            public ObjectNode wrapped(ObjectNode thing) {
                ObjectNode answer = JsonNodeFactory.instance.objectNode();
                answer.set("id", thing.get("id"));
                answer.set("title", thing.get("name"));
                answer.putObject("owner").put("size", 77).put("note", "the owner's");
                return answer;
            }
        };

        assertThat(change(shown, hasAnOwner).findings()).isEmpty();
    }

    @Test
    void anEmptyEnvelopeShowsNothing() {
        String shown = "{type: object, properties: {data: {$ref: '#/components/schemas/Thing'}}}";
        Habit showsNothing = new Habit() {
            @Override
            public ObjectNode wrapped(ObjectNode thing) {
                return JsonNodeFactory.instance.objectNode();
            }
        };

        assertThat(change(shown, showsNothing).findings()).isEmpty();
    }

    // A PATCH of something that is there, and what it is shown as.
    private static Report change(String shown, Habit habit) {
        String answers = "    responses: {'200': {description: It., content: {application/json: {schema: " + shown
                + "}}}" + LinkedDocuments.REFUSED;
        Contract contract = Shelf.contract("/things/{id}:\n  parameters: [{name: id, in: path, required: true, schema:"
                + " {type: string, format: uuid}, example: " + LinkedDocuments.ID + "}]\n  get:\n" + answers
                + "  patch:\n    requestBody: {$ref: '#/components/requestBodies/Change'}\n" + answers);
        try (Shelf shelf = new Shelf(contract, habit)) {
            shelf.keep(LinkedDocuments.ID);
            return run(contract, shelf);
        }
    }

    private static List<String> faults(Envelope envelope, Habit habit) {
        return run(envelope, habit).findings().stream()
                .map(found ->
                        found.finding().rule().id() + " " + found.finding().operation())
                .toList();
    }

    private static Report run(Envelope envelope, Habit habit) {
        Contract contract = Shelf.contract(envelope.paths());
        try (Shelf shelf = new Shelf(contract, envelope.around(habit))) {
            return run(contract, shelf);
        }
    }

    private static Report run(Contract contract, Shelf shelf) {
        return new Verification(contract, shelf.uri(), Profile.ofHeaders(List.of()), Options.ofSeed(1))
                .run(Progress.SILENT);
    }
}
