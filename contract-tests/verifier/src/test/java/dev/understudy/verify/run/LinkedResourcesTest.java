package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Behaviour;
import dev.understudy.verify.FakeServer;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The laws apply to linked operations, both on existing resources and on resources that the run creates. */
@Timeout(120)
@Order(5)
class LinkedResourcesTest {

    static Stream<String> features() {
        return LinkedOperationPaths.PATHS.keySet().stream().sorted();
    }

    static Stream<Arguments> deviations() {
        return features().flatMap(feature -> {
            boolean creates = LinkedOperationPaths.PATHS.get(feature).contains("post:");
            Stream<Arguments> common = Stream.of(
                    Arguments.of(feature, "stores nothing", Misbehaviours.STORES_NOTHING, "WrittenIsRead"),
                    Arguments.of(feature, "never stores the note", Misbehaviours.NEVER_STORES_NOTE, "WrittenIsRead"),
                    Arguments.of(
                            feature,
                            "returns another resource",
                            Misbehaviours.RETURNS_ANOTHER_RESOURCE,
                            creates ? "CreatedIsRead" : "WrittenIsRead"));
            return !creates
                    ? common
                    : Stream.concat(
                            common,
                            Stream.of(
                                    Arguments.of(
                                            feature,
                                            "returns another id",
                                            Misbehaviours.RETURNS_ANOTHER_ID,
                                            "CreatedIsRead"),
                                    Arguments.of(
                                            feature,
                                            "never returns the resource",
                                            Misbehaviours.NEVER_RETURNS_RESOURCE,
                                            "CreatedIsRead")));
        });
    }

    @ParameterizedTest
    @MethodSource("features")
    void aCompliantServerPassesAndKeepsItsResources(String feature) {
        Contract contract = FakeServer.contract(LinkedOperationPaths.PATHS.get(feature));
        try (FakeServer server = new FakeServer(contract, Behaviour.COMPLIANT)) {
            server.add(LinkedOperationPaths.ID);
            server.add(Misbehaviours.OTHER_ID);
            Map<String, ObjectNode> before = server.resources();

            Report report = run(contract, server);

            assertThat(report.findings())
                    .extracting(ReportedFinding::finding)
                    .as("apart from the list of what the contract cannot delete")
                    .filteredOn(finding -> finding.rule() != Rule.CREATED_IS_REMOVED)
                    .isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
            if (LinkedOperationPaths.PATHS.get(feature).contains("delete:")) {
                assertThat(server.resources()).isEqualTo(before);
            } else {
                assertThat(server.resources()).containsAllEntriesOf(before);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("deviations")
    void aServerThatDeviatesInOneWayFails(String feature, String deviation, Behaviour behaviour, String law) {
        Contract contract = FakeServer.contract(LinkedOperationPaths.PATHS.get(feature));
        try (FakeServer server = new FakeServer(contract, behaviour)) {
            server.add(LinkedOperationPaths.ID);

            Report report = run(contract, server, ofRequests(200));

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
        Contract contract = FakeServer.contract(LinkedOperationPaths.PATHS.get("an id in a response"));
        try (FakeServer server = new FakeServer(contract, Misbehaviours.NEVER_STORES_NOTE)) {
            Report report = run(contract, server);

            assertThat(report.findings()).singleElement().satisfies(found -> {
                assertThat(found.finding().rule().id()).isEqualTo("WrittenIsRead");
                assertThat(found.finding().operation()).isEqualTo("POST /things");
                assertThat(found.finding().pointer()).isEqualTo("/note");
                assertThat(found.finding().declared()).startsWith("the value written: \"");
                assertThat(found.finding().received()).startsWith("null; read afterwards with GET /things/");
                assertThat(found.curl()).contains("-X POST", "\"note\":");
            });
        }
    }

    @Test
    void withoutExamplesTheLawsOfPatchAreCheckedOnCreatedResources() {
        Contract contract = FakeServer.contract(LinkedOperationPaths.PATHS.get("an id in a response, and a PATCH"));
        // Clears the note in every write that changes the size.
        Behaviour changedSizeClearsNote = new Behaviour() {
            @Override
            public ObjectNode stored(ObjectNode before, ObjectNode after) {
                return after.get("size").equals(before.get("size")) ? after : after.putNull("note");
            }
        };
        try (FakeServer server = new FakeServer(contract, changedSizeClearsNote)) {
            assertThat(run(contract, server).findings())
                    .extracting(found ->
                            found.finding().rule().id() + " " + found.finding().operation())
                    .contains("AbsentKeeps PATCH /things/{id}");
            assertThat(server.resources()).isEmpty();
        }
    }

    @Test
    void aPutMayResetPropertiesThatItLeavesOut() {
        Contract contract = FakeServer.contract(LinkedOperationPaths.PATHS.get("a PUT"));
        try (FakeServer server = new FakeServer(contract, Behaviour.COMPLIANT)) {
            server.add(LinkedOperationPaths.ID);

            assertThat(run(contract, server).findings()).isEmpty();
            assertThat(server.requests())
                    .filteredOn(request -> request.startsWith("PUT "))
                    .hasSizeGreaterThan(20);
        }
    }

    @Test
    void ifTheLinkIsOnlyInferredFromNamesAMissingResourceIsAdvice() {
        String response = "'201': {description: The thing., content: {application/json: {schema: {type: object, "
                + "properties: {id: {type: string, format: uuid}, name: {type: string}}}}}}";
        Contract contract =
                FakeServer.contract("/things:\n  post:\n" + LinkedOperationPaths.NEW_THING_BODY + "    responses: {"
                        + response + LinkedOperationPaths.ERROR_RESPONSES + LinkedOperationPaths.READ_WITHOUT_EXAMPLE);
        try (FakeServer server = new FakeServer(contract, Misbehaviours.NEVER_RETURNS_RESOURCE)) {
            assertThat(run(contract, server).findings())
                    .extracting(ReportedFinding::finding)
                    .filteredOn(finding -> finding.rule() != Rule.CREATED_IS_REMOVED)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.rule()).isEqualTo(Rule.CREATED_IS_READ);
                        assertThat(finding.kind()).isEqualTo(Kind.ADVICE);
                    });
        }
    }

    @Test
    void aResourceThatAppearsAMomentLaterIsNotReported() {
        Contract contract = FakeServer.contract(LinkedOperationPaths.PATHS.get("an id in a response"));
        AtomicInteger reads = new AtomicInteger();
        Behaviour late = new Behaviour() {
            @Override
            public Optional<ObjectNode> read(Optional<ObjectNode> resource) {
                return resource.filter(existing -> reads.incrementAndGet() > 2);
            }
        };
        try (FakeServer server = new FakeServer(contract, late)) {
            assertThat(run(contract, server).findings()).isEmpty();
            assertThat(reads.get()).isGreaterThan(2);
        }
    }

    @Test
    void aResourceThatCannotBeDeletedIsReported() {
        Contract contract = FakeServer.contract(LinkedOperationPaths.PATHS.get("an id in a response"));
        Behaviour neverDeletes = new Behaviour() {
            @Override
            public boolean deletes() {
                return false;
            }
        };
        try (FakeServer server = new FakeServer(contract, neverDeletes)) {
            assertThat(run(contract, server).findings())
                    .extracting(found -> found.finding().kind() + " "
                            + found.finding().rule().id())
                    .as("each resource that is left, with its curl command")
                    .hasSize(server.resources().size())
                    .containsOnly("ADVICE CreatedIsRemoved");
        }
    }

    @Test
    void aReadOnlyRunCreatesNothing() {
        Contract contract = FakeServer.contract(LinkedOperationPaths.PATHS.get("an id in a response"));
        Options defaults = Options.ofSeed(1);
        Options readOnly = new Options(1, defaults.budget(), true, false, defaults.rate(), defaults.failurePolicy());
        try (FakeServer server = new FakeServer(contract, Behaviour.COMPLIANT)) {
            run(contract, server, readOnly);

            assertThat(server.requests()).isNotEmpty().allMatch(request -> request.startsWith("GET "));
        }
    }

    @Test
    void theBudgetIncludesReadsAndDeletions() {
        Contract contract = FakeServer.contract(LinkedOperationPaths.PATHS.get("an id in a response, and a PATCH"));
        try (FakeServer server = new FakeServer(contract, Behaviour.COMPLIANT)) {
            run(contract, server, ofRequests(60));

            assertThat(server.requests()).hasSizeBetween(40, 60);
            assertThat(server.resources()).isEmpty();
        }
    }

    private static Options ofRequests(int budget) {
        Options defaults = Options.ofSeed(1);
        return new Options(1, Budget.ofRequests(budget), false, false, defaults.rate(), defaults.failurePolicy());
    }

    private static Report run(Contract contract, FakeServer server) {
        return run(contract, server, Options.ofSeed(1));
    }

    private static Report run(Contract contract, FakeServer server, Options options) {
        return new Verification(contract, server.uri(), Profile.ofHeaders(List.of()), options).run(Progress.SILENT);
    }
}
