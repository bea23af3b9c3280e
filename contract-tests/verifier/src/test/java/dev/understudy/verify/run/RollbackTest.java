package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Behaviour;
import dev.understudy.verify.FakeServer;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.profile.Link;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.ProfileCaller;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run changes an existing resource only if it can restore the resource. At its end, it undoes its changes, and
 * deletes only resources that it has certainly created.
 */
@Timeout(120)
class RollbackTest {

    private static final Profile NO_PROFILE = Profile.ofHeaders(List.of());
    private static final String ID = LinkedOperationPaths.ID;
    private static final String THING_RESPONSE = "{$ref: '#/components/responses/Thing'}";
    private static final String ERROR_RESPONSES = "4XX: {$ref: '#/components/responses/Refused'}";
    private static final String POST = """
            /things:
              post:
                requestBody: {$ref: '#/components/requestBodies/NewThing'}
                responses: {2XX: %s, %s}
            """.formatted(THING_RESPONSE, ERROR_RESPONSES);
    private static final String ANY_ID = "/things/{id}:\n  parameters: [{$ref: '#/components/parameters/Id'}]\n";
    private static final String EXAMPLE_ID = "/things/{id}:\n  parameters: [{name: id, in: path, required: true,"
            + " schema: {type: string, format: uuid}, example: " + ID + "}]\n";
    private static final String GET =
            "  get:\n    responses: {'200': %s, %s}\n".formatted(THING_RESPONSE, ERROR_RESPONSES);
    private static final String PUT = "  put:\n    requestBody: {$ref: '#/components/requestBodies/NewThing'}\n"
            + "    responses: {'200': %s, %s}\n".formatted(THING_RESPONSE, ERROR_RESPONSES);
    private static final String DELETE =
            "  delete:\n    responses: {'204': {$ref: '#/components/responses/Gone'}, %s}\n".formatted(ERROR_RESPONSES);

    @Test
    void aRestartOfTheServerNeitherEndsTheRunNorLeavesResourcesBehind() throws Exception {
        String paths = POST + ANY_ID + GET + DELETE;
        CountDownLatch creations = new CountDownLatch(5);
        Behaviour countingCreations = new Behaviour() {
            @Override
            public int creationStatus(int status) {
                creations.countDown();
                return status;
            }
        };
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), countingCreations)) {
            CompletableFuture<Report> report = CompletableFuture.supplyAsync(() -> run(server, paths));
            creations.await();

            server.restart(Duration.ofSeconds(2));

            int before = server.requests().size();
            assertThat(report.get().completeness().limitations()).isEmpty();
            assertThat(server.requests()).hasSizeGreaterThan(before + 50);
            assertThat(server.resources()).isEmpty();
        }
    }

    @Test
    void aResourceThatIsOnlyAcceptedIsNotDeleted() {
        AtomicInteger created = new AtomicInteger();
        try (FakeServer server =
                new FakeServer(FakeServer.contract(POST + ANY_ID + GET + DELETE), creatingWithStatus(202, created))) {
            run(server, POST + ANY_ID + GET + DELETE);

            assertThat(server.resources()).hasSize(created.get()).hasSizeGreaterThan(20);
        }
    }

    @Test
    void aResourceCreatedWithStatus200IsDeletedOnlyIfItsNameShowsThatItIsNew() {
        AtomicInteger created = new AtomicInteger();
        try (FakeServer server =
                new FakeServer(FakeServer.contract(POST + ANY_ID + GET + DELETE), creatingWithStatus(200, created))) {
            server.add(ID);

            Report report = run(server, POST + ANY_ID + GET + DELETE);

            assertSaidToBePerhapsOlder(report);
            assertThat(server.resources()).containsKey(ID).hasSizeLessThan(created.get());
            assertThat(server.resources().values())
                    .hasSizeGreaterThan(2)
                    .noneMatch(resource -> resource.path("name").asString("").startsWith("understudy"));
        }
    }

    @Test
    void aResourceWhoseIdIsReturnedTwiceIsNotDeleted() {
        String paths = POST + ANY_ID + GET + DELETE;
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), Misbehaviours.RETURNS_ANOTHER_ID)) {
            server.add(Misbehaviours.OTHER_ID);

            assertSaidToBePerhapsOlder(run(server, paths));
            assertThat(server.resources()).containsKey(Misbehaviours.OTHER_ID);
        }
    }

    @Test
    void noMoreThanTwentyCreatedResourcesAreKeptAtATime() {
        String paths = POST + ANY_ID + GET + DELETE;
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), Behaviour.COMPLIANT)) {
            run(server, paths, NO_PROFILE, budget(500));

            // The oldest resource is deleted only after the 21st has been created.
            assertThat(server.maxResources()).isEqualTo(21);
            assertThat(server.resources()).isEmpty();
        }
    }

    @Test
    void aResourceThatACaseDeletedIsNotDeletedAgain() {
        String paths = POST + ANY_ID + GET + DELETE;
        Set<String> deletesOfCreated = new HashSet<>();
        Behaviour behaviour = new Behaviour() {
            @Override
            public String returnedId(String id) {
                deletesOfCreated.add("DELETE /things/" + id);
                return id;
            }
        };
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), behaviour)) {
            run(server, paths);

            assertThat(server.requests())
                    .filteredOn(deletesOfCreated::contains)
                    .hasSizeGreaterThan(20)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void valuesAreRestoredAndConfirmedByAReadBeforeCreatedResourcesAreDeleted() {
        String paths = POST + EXAMPLE_ID + GET + PUT + DELETE;
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), Behaviour.COMPLIANT)) {
            server.add(ID);
            Map<String, ObjectNode> before = server.resources();

            run(server, paths);

            String resource = " /things/" + ID;
            assertThat(server.requests())
                    .filteredOn(request -> request.endsWith(resource))
                    .endsWith("GET" + resource, "PUT" + resource, "GET" + resource);
            assertThat(server.requests().get(server.requests().size() - 1)).startsWith("DELETE /things/");
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void valuesThatCannotBeRestoredAreReported() {
        String paths = EXAMPLE_ID + GET + PUT;
        Behaviour changesOnce = new Behaviour() {
            @Override
            public ObjectNode stored(ObjectNode before, ObjectNode after) {
                return before.path("note").asString("").equals("as it was") ? after : before;
            }
        };
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), changesOnce)) {
            server.add(ID);

            assertThat(run(server, paths).findings())
                    .extracting(found -> found.finding().kind() + " "
                            + found.finding().rule().id())
                    .contains("ADVICE ValuesArePutBack");
        }
    }

    @Test
    void noMoreThanTwentyResourcesAreChangedAndEachIsReadFirst() {
        String paths = "/things/{id}:\n  parameters: [{name: id, in: path, required: true,"
                + " schema: {type: integer, minimum: 0, maximum: 99}}]\n" + GET + PUT;
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), Behaviour.COMPLIANT)) {
            IntStream.range(0, 100).forEach(id -> server.add(String.valueOf(id)));
            Map<String, ObjectNode> before = server.resources();

            run(server, paths);

            List<String> changed = server.requests().stream()
                    .filter(request -> request.startsWith("PUT "))
                    .distinct()
                    .filter(request -> server.resources().containsKey(request.substring("PUT /things/".length())))
                    .toList();
            assertThat(changed)
                    .hasSizeBetween(10, 20)
                    .allSatisfy(put -> assertThat(server.requests()
                                    .subList(0, server.requests().indexOf(put)))
                            .contains(put.replace("PUT", "GET")));
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"404, true", "410, true", "400, false", "403, false", "500, false"})
    void aDeleteIsSentOnlyIfAReadShowsThatTheResourceIsAbsent(int status, boolean deletes) {
        assertThat(requests(EXAMPLE_ID + GET + DELETE, status).contains("DELETE /things/" + ID))
                .isEqualTo(deletes);
    }

    @ParameterizedTest
    @CsvSource({"400, true", "422, true", "403, false", "500, false"})
    void aDeleteWithAnInvalidIdIsSentOnlyIfAReadRejectsTheId(int status, boolean deletes) {
        String paths = "/things/{id}:\n  parameters: [{name: id, in: path, required: true,"
                + " schema: {type: integer, minimum: 0, maximum: 9}}]\n" + GET + DELETE;

        assertThat(requests(paths, status).stream().anyMatch(request -> request.startsWith("DELETE")))
                .isEqualTo(deletes);
    }

    @Test
    void aResourceNamedInAShrunkRequestIsNotOverwritten() {
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
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), Behaviour.COMPLIANT)) {
            // The responses to the POST violate their schema. To shrink the request, the run replaces each character of
            // the id by x.
            server.add("xxxx");
            ObjectNode before = server.resources().get("xxxx");

            Report report = run(server, paths);

            assertThat(report.findings())
                    .extracting(found -> found.finding().rule().id())
                    .contains("BodyMatches");
            assertThat(server.requests()).contains("POST /things", "GET /things/xxxx");
            assertThat(server.resources()).containsEntry("xxxx", before);
        }
    }

    @Test
    void lawsDoNotOverwriteExistingResources() {
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
                """.formatted(ID, THING_RESPONSE, ERROR_RESPONSES) + EXAMPLE_ID + GET;
        Profile profile = new Profile(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Link("make", "settings")),
                Set.of(),
                Set.of(),
                List.of(),
                Map.of(),
                false);
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), Behaviour.COMPLIANT)) {
            server.add(ID);
            ObjectNode before = server.resources().get(ID);

            run(server, paths, profile, Options.ofSeed(1));

            assertThat(server.requests()).contains("GET /settings", "POST /things");
            assertThat(server.resources()).containsEntry(ID, before);
        }
    }

    @Test
    void theRateLimitPhaseFollowsTheRollback() {
        String paths = EXAMPLE_ID
                + GET
                + PUT
                + "/limited:\n  get:\n    responses: {'200': %s, %s}\n".formatted(THING_RESPONSE, ERROR_RESPONSES);
        ProfileCaller usual = new ProfileCaller("usual", List.of(), Optional.empty(), Map.of(), 1, false);
        ProfileCaller limited =
                new ProfileCaller("limited", List.of(), Optional.empty(), Map.of("GET /limited", 429), 2, true);
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
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), Behaviour.COMPLIANT)) {
            server.add(ID);
            Map<String, ObjectNode> before = server.resources();

            run(server, paths, profile, Options.ofSeed(1));

            String resource = " /things/" + ID;
            assertThat(server.requests()).endsWith("PUT" + resource, "GET" + resource, "GET /limited", "GET /limited");
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    private static Behaviour creatingWithStatus(int status, AtomicInteger created) {
        return new Behaviour() {
            @Override
            public int creationStatus(int defaultStatus) {
                created.incrementAndGet();
                return status;
            }
        };
    }

    // Returns the requests of a run against a server that has the resources 0 to 9, and that responds to a read of any
    // other id with this status.
    private static List<String> requests(String paths, int notFoundStatus) {
        Behaviour behaviour = new Behaviour() {
            @Override
            public int notFoundStatus() {
                return notFoundStatus;
            }
        };
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), behaviour)) {
            IntStream.range(0, 10).forEach(id -> server.add(String.valueOf(id)));

            run(server, paths, NO_PROFILE, budget(150));

            assertThat(server.resources()).hasSize(10);
            return server.requests();
        }
    }

    private static Options budget(int requests) {
        Options defaults = Options.ofSeed(1);
        return new Options(1, Budget.ofRequests(requests), false, false, defaults.rate(), defaults.failurePolicy());
    }

    // The contract has a request that deletes the resource, so the report must not say that there is none.
    private static void assertSaidToBePerhapsOlder(Report report) {
        assertThat(report.findings())
                .filteredOn(found -> found.finding().rule() == Rule.CREATED_IS_REMOVED)
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.finding().received())
                        .contains("the responses leave it open whether it is older than the run"));
    }

    private static Report run(FakeServer server, String paths) {
        return run(server, paths, NO_PROFILE, Options.ofSeed(1));
    }

    private static Report run(FakeServer server, String paths, Profile profile, Options options) {
        Contract contract = FakeServer.contract(paths);
        return new Verification(contract, server.uri(), profile, options).run(Progress.SILENT);
    }
}
