package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Behaviour;
import dev.understudy.verify.FakeServer;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.profile.FixedValue;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.ProfileCaller;
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

/** A run leaves existing resources as they were, unless the profile marks them as disposable. */
@Timeout(120)
class NothingIsLostTest {

    private static final Profile NO_PROFILE = Profile.ofHeaders(List.of());
    private static final String ID = LinkedOperationPaths.ID;
    private static final String PATH_WITH_EXAMPLE = """
            /things/{id}:
              parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}, example: 6f1c0d2e-0f4b-4c59-9a33-0d6a7f2b9c11}]
            """;
    private static final String PATH_WITH_NUMBER = """
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
    private static final String DELETE_WITH_REASON = """
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
    void deletesAreSentToCreatedResourcesAndNotToTheResourceOfTheExample() {
        Contract contract = FakeServer.contract(POST + PATH_WITH_EXAMPLE + GET + DELETE);
        try (FakeServer server = server(contract, ID)) {
            Report report = runAndAssertNothingChanged(contract, server);

            assertThat(report.findings()).extracting(ReportedFinding::finding).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
            assertThat(report.notChecked()).isEmpty();
            assertThat(report.coverage().neverSeen()).isEmpty();
            assertThat(server.requests()).contains("GET /things/" + ID).doesNotContain("DELETE /things/" + ID);
        }
    }

    @Test
    void aServerThatIgnoresAnInvalidParameterDeletesNoExistingResource() {
        Contract contract = FakeServer.contract(POST + PATH_WITH_EXAMPLE + GET + DELETE_WITH_REASON);
        try (FakeServer server = server(contract, ID)) {
            Report report = runAndAssertNothingChanged(contract, server);

            assertThat(report.findings())
                    .extracting(found -> found.finding().rule().id())
                    .containsOnly("InvalidIsRefused");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH_WITH_EXAMPLE, PATH_WITH_NUMBER})
    void withoutACreatedResourceTheReportListsTheDeletesThatWereNotSent(String path) {
        Contract contract = FakeServer.contract(path + GET + DELETE);
        try (FakeServer server = server(contract, ID, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "-1")) {
            Report report = runAndAssertNothingChanged(contract, server);

            assertThat(report.notChecked()).singleElement().satisfies(part -> {
                assertThat(part.place().pointer()).hasToString("/paths/~1things~1{id}/delete");
                assertThat(part.reason())
                        .matches("\\d+ test cases? (was|were) not sent: the run had not created a resource .*")
                        .endsWith("values: [{operation: 'DELETE /things/{id}', parameter: id, value: …}]");
            });
        }
    }

    @Test
    void deletesAreSentToAbsentResources() {
        Contract contract = FakeServer.contract(PATH_WITH_EXAMPLE + GET + DELETE);
        try (FakeServer server = server(contract, Misbehaviours.OTHER_ID)) {
            Report report = run(contract, server);

            assertThat(server.resources()).containsOnlyKeys(Misbehaviours.OTHER_ID);
            assertThat(server.requests()).contains("DELETE /things/" + ID);
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
            assertThat(report.notChecked()).isEmpty();
        }
    }

    @Test
    void withoutAGetOperationNothingIsDeleted() {
        Contract contract = FakeServer.contract(PATH_WITH_EXAMPLE + DELETE);
        try (FakeServer server = server(contract, ID)) {
            Report report = run(contract, server);

            assertThat(server.requests()).noneMatch(request -> request.startsWith("DELETE"));
            assertThat(report.notChecked()).hasSize(1);
        }
    }

    @Test
    void aResourceIdentifiedByAQueryParameterIsNotMistakenForACreatedOne() {
        String query = "/thing:\n  parameters: [{name: thing_id, in: query, required: true, schema: {type: string,"
                + " format: uuid}, example: " + ID + "}]\n";
        Contract contract = FakeServer.contract(POST + query + GET + DELETE);
        try (FakeServer server = server(contract, ID)) {
            Report report = run(contract, server);

            assertThat(server.resources()).containsKey(ID);
            assertThat(report.findings()).isEmpty();
        }
    }

    @Test
    void aDisposableResourceIsDeletedWithoutAFinding() {
        Contract contract = FakeServer.contract(PATH_WITH_EXAMPLE + GET + DELETE);
        try (FakeServer server = server(contract, ID, Misbehaviours.OTHER_ID)) {
            Report report = run(
                    contract, server, profileWithFixedId(Optional.of("DELETE /things/{id}"), Misbehaviours.OTHER_ID));

            assertThat(server.resources()).containsOnlyKeys(ID);
            assertThat(server.requests()).contains("DELETE /things/" + Misbehaviours.OTHER_ID);
            assertThat(report.findings()).isEmpty();
        }
    }

    @Test
    void anIdForAllOperationsDoesNotMakeItsResourceDisposable() {
        Contract contract = FakeServer.contract(PATH_WITH_EXAMPLE + GET + DELETE);
        try (FakeServer server = server(contract, ID, Misbehaviours.OTHER_ID)) {
            run(contract, server, profileWithFixedId(Optional.empty(), Misbehaviours.OTHER_ID));

            assertThat(server.resources()).containsOnlyKeys(ID, Misbehaviours.OTHER_ID);
        }
    }

    @Test
    void aResourceNamedInABodyIsNotOverwritten() {
        Contract contract = FakeServer.contract(POST_WITH_ID + PATH_WITH_EXAMPLE + GET);
        try (FakeServer server = server(contract, ID)) {
            Map<String, ObjectNode> before = server.resources();

            Report report = run(contract, server);

            assertThat(server.resources()).containsAllEntriesOf(before);
            assertThat(report.notChecked())
                    .singleElement()
                    .satisfies(part -> assertThat(part.reason())
                            .contains("cases were not sent: the body contains the id of an existing resource"));
        }
    }

    @Test
    void aResourceNamedInABodyIsRestoredIfAnotherOperationCanDoSo() {
        Contract contract = FakeServer.contract(POST_WITH_ID + PATH_WITH_EXAMPLE + GET + PUT);
        try (FakeServer server = server(contract, ID)) {
            Map<String, ObjectNode> before = server.resources();

            Report report = run(contract, server);

            assertThat(server.resources()).containsAllEntriesOf(before);
            assertThat(report.notChecked()).isEmpty();
            assertThat(server.requests()).contains("POST /things", "PUT /things/" + ID);
        }
    }

    @Test
    void anAbsentResourceNamedInABodyIsCreated() {
        Contract contract = FakeServer.contract(POST_WITH_ID + PATH_WITH_EXAMPLE + GET + DELETE);
        try (FakeServer server = server(contract, Misbehaviours.OTHER_ID)) {
            Report report = run(contract, server);

            assertThat(server.resources()).containsKey(Misbehaviours.OTHER_ID);
            assertThat(report.notChecked())
                    .noneSatisfy(part -> assertThat(part.reason()).contains("the body contains the id"));
            assertThat(report.coverage().neverSeen()).isEmpty();
        }
    }

    @Test
    void aCallerThatUsesUpARateLimitWritesOnlyAfterItsReadsAreRejected() {
        Contract contract = FakeServer.contract(PATH_WITH_EXAMPLE + GET + PUT);
        ProfileCaller usual = new ProfileCaller("usual", List.of(), Optional.empty(), Map.of(), 1, false);
        ProfileCaller limited = new ProfileCaller("limited", List.of(), Optional.empty(), Map.of("*", 429), 2, true);
        Profile profile = new Profile(
                List.of(usual, limited),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Map.of(),
                false);
        try (FakeServer server = server(contract, ID)) {
            Report report = runAndAssertNothingChanged(contract, server, profile);

            assertThat(report.notChecked())
                    .singleElement()
                    .satisfies(part -> assertThat(part.reason())
                            .startsWith("1 test case was not sent: "
                                    + "the caller did not reach the rate limit with reads"));
        }
    }

    private static FakeServer server(Contract contract, String... ids) {
        FakeServer server = new FakeServer(contract, Behaviour.COMPLIANT);
        for (String id : ids) {
            server.add(id);
        }
        return server;
    }

    private static Profile profileWithFixedId(Optional<String> operation, String id) {
        FixedValue value = new FixedValue(
                operation,
                Optional.of("id"),
                Optional.<JsonPointer>empty(),
                Optional.of(JsonNodeFactory.instance.stringNode(id)),
                Optional.empty());
        return new Profile(
                List.of(),
                List.of(),
                List.of(value),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Map.of(),
                false);
    }

    private static Report runAndAssertNothingChanged(Contract contract, FakeServer server) {
        return runAndAssertNothingChanged(contract, server, NO_PROFILE);
    }

    private static Report runAndAssertNothingChanged(Contract contract, FakeServer server, Profile profile) {
        Map<String, ObjectNode> before = server.resources();
        Report report = run(contract, server, profile);
        assertThat(server.resources()).isEqualTo(before);
        return report;
    }

    private static Report run(Contract contract, FakeServer server) {
        return run(contract, server, NO_PROFILE);
    }

    private static Report run(Contract contract, FakeServer server, Profile profile) {
        return new Verification(contract, server.uri(), profile, Options.ofSeed(1)).run(Progress.SILENT);
    }
}
