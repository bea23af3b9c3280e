package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Behaviour;
import dev.understudy.verify.EarlyEnd;
import dev.understudy.verify.FakeServer;
import dev.understudy.verify.finding.Finding;
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

/** The laws apply to resources in an envelope in the same way as to resources without one. */
@Timeout(120)
class EnvelopesTest {

    // Clears the note in every write that changes the size.
    private static final Behaviour CHANGED_SIZE_CLEARS_NOTE = new Behaviour() {
        @Override
        public ObjectNode stored(ObjectNode before, ObjectNode after) {
            return after.get("size").equals(before.get("size")) ? after : after.putNull("note");
        }
    };
    private static final Behaviour IGNORES_NULL = new Behaviour() {
        @Override
        public ObjectNode stored(ObjectNode before, ObjectNode after) {
            if (after.path("note").isNull()) {
                after.set("note", before.get("note"));
            }
            return after;
        }
    };

    @ParameterizedTest
    @EnumSource
    void aCompliantServerPasses(EnvelopeStyle envelope) {
        Report report = run(envelope, Behaviour.COMPLIANT, Progress.SILENT);

        assertThat(report.findings()).extracting(ReportedFinding::finding).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @EnumSource
    void aPropertyThatIsNotStoredIsReported(EnvelopeStyle envelope) {
        assertFinds(
                envelope,
                Misbehaviours.NEVER_STORES_NOTE,
                "WrittenIsRead POST /things",
                "WrittenIsRead PATCH /things/{id}");
    }

    @ParameterizedTest
    @EnumSource
    void absentPropertiesMustKeepTheirValues(EnvelopeStyle envelope) {
        assertFinds(envelope, CHANGED_SIZE_CLEARS_NOTE, "AbsentKeeps PATCH /things/{id}");
    }

    @ParameterizedTest
    @EnumSource
    void nullMustClearAProperty(EnvelopeStyle envelope) {
        assertFinds(envelope, IGNORES_NULL, "NullClears PATCH /things/{id}");
    }

    @Test
    void anEnvelopeMayBeNamedAfterTheResourceAndHaveOtherProperties() {
        String responseSchema =
                "{type: object, properties: {took: {type: integer}, thing: {$ref: '#/components/schemas/Thing'}}}";
        Behaviour ignoresNull = new Behaviour() {
            @Override
            public ObjectNode stored(ObjectNode before, ObjectNode after) {
                return IGNORES_NULL.stored(before, after);
            }

            @Override
            public ObjectNode wrapped(ObjectNode resource) {
                ObjectNode response = JsonNodeFactory.instance.objectNode().put("took", 3);
                response.set("thing", resource);
                return response;
            }
        };

        assertThat(runWithResponseSchema(responseSchema, ignoresNull).findings())
                .extracting(found -> found.finding().rule().id())
                .containsOnly("NullClears");
    }

    @Test
    void anObjectThatIsNotNamedAfterTheResourceIsNotAnEnvelope() {
        String responseSchema = "{type: object, properties: {id: {type: string}, title: {type: string},"
                + " owner: {$ref: '#/components/schemas/Change'}}}";
        Behaviour addsAnOwner = new Behaviour() {
            @Override
            public ObjectNode wrapped(ObjectNode resource) {
                ObjectNode response = JsonNodeFactory.instance.objectNode();
                response.set("id", resource.get("id"));
                response.set("title", resource.get("name"));
                response.putObject("owner").put("size", 77).put("note", "the owner's");
                return response;
            }
        };

        assertThat(runWithResponseSchema(responseSchema, addsAnOwner).findings())
                .isEmpty();
    }

    @Test
    void anEmptyEnvelopeIsNotReported() {
        String responseSchema = "{type: object, properties: {data: {$ref: '#/components/schemas/Thing'}}}";
        Behaviour emptyEnvelope = new Behaviour() {
            @Override
            public ObjectNode wrapped(ObjectNode resource) {
                return JsonNodeFactory.instance.objectNode();
            }
        };

        assertThat(runWithResponseSchema(responseSchema, emptyEnvelope).findings())
                .extracting(found -> found.finding().rule().id())
                .as("without the values before the run, its writes cannot be undone")
                .containsOnly("ValuesArePutBack");
    }

    // Runs against a contract with a GET and a PATCH of an existing resource, both with this response schema.
    private static Report runWithResponseSchema(String responseSchema, Behaviour behaviour) {
        String responses = "    responses: {'200': {description: The thing., content: {application/json: {schema: "
                + responseSchema + "}}}" + LinkedOperationPaths.ERROR_RESPONSES;
        Contract contract =
                FakeServer.contract("/things/{id}:\n  parameters: [{name: id, in: path, required: true, schema:"
                        + " {type: string, format: uuid}, example: " + LinkedOperationPaths.ID + "}]\n  get:\n"
                        + responses
                        + "  patch:\n    requestBody: {$ref: '#/components/requestBodies/Change'}\n" + responses);
        try (FakeServer server = new FakeServer(contract, behaviour)) {
            server.add(LinkedOperationPaths.ID);
            return run(contract, server, Progress.SILENT);
        }
    }

    private static void assertFinds(EnvelopeStyle envelope, Behaviour behaviour, String... rulesAndOperations) {
        List<String> expected = List.of(rulesAndOperations);
        assertThat(EarlyEnd.findings(
                        progress -> run(envelope, behaviour, progress), EnvelopesTest::ruleAndOperation, expected))
                .containsAll(expected);
    }

    private static String ruleAndOperation(Finding finding) {
        return finding.rule().id() + " " + finding.operation();
    }

    private static Report run(EnvelopeStyle envelope, Behaviour behaviour, Progress progress) {
        Contract contract = FakeServer.contract(envelope.paths());
        try (FakeServer server = new FakeServer(contract, envelope.wrap(behaviour))) {
            return run(contract, server, progress);
        }
    }

    private static Report run(Contract contract, FakeServer server, Progress progress) {
        return new Verification(contract, server.uri(), Profile.ofHeaders(List.of()), Options.ofSeed(1)).run(progress);
    }
}
