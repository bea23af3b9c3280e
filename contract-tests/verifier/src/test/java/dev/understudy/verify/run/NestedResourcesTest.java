package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.cli.CommandResult;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.ChainStep;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Chains of resources are created without a profile, and resources that the run did not create stay as they are. */
@Timeout(240)
class NestedResourcesTest {

    private static final String BODY =
            "requestBody: {required: true, content: {application/json: {schema: {type: object, required: [name],"
                    + " properties: {name: {type: string, minLength: 1, maxLength: 40}%s}}}}}";
    private static final String SHOWN =
            "{content: {application/json: {schema: {type: object, required: [id, name], properties: {id: {type:"
                    + " string}, name: {type: %s}}}}}, description: it}";
    private static final String LIST =
            "{content: {application/json: {schema: {type: array, items: {type: object}}}}, description: all}";
    private static final String NONE = "{description: none}";

    @TempDir
    private Path folder;

    @Test
    void aChainOfThreeResourcesWorksWithoutAProfile() {
        try (NestedServer server = new NestedServer()) {
            Report report = run(chain("string"), server, false);

            assertThat(report.completeness().untested()).isEmpty();
            assertThat(server.resources()).isEmpty();
        }
    }

    @Test
    void twoRunsWithTheSameSeedChooseTheSamePlacesAlthoughTheIdsDiffer() {
        try (NestedServer one = new NestedServer();
                NestedServer other = new NestedServer()) {
            run(chain("string"), one, false);
            run(chain("string"), other, false);

            assertThat(withoutIds(one.requests())).isEqualTo(withoutIds(other.requests()));
        }
    }

    @Test
    void replaySendsTheChainThatLeadsToTheIdsOfAFinding() throws IOException {
        Path contract = Files.writeString(folder.resolve("nested.yaml"), document(chain("integer")));
        try (NestedServer server = new NestedServer()) {
            Report report = run(chain("integer"), server, false);
            ReportedFinding finding = report.findings().stream()
                    .filter(each -> each.request().method().equals("GET"))
                    .filter(each -> each.request().uri().getPath().matches("/projects/.+/environments/.+/tokens/.+"))
                    .filter(each -> each.finding().keyword().equals("type"))
                    .findFirst()
                    .orElseThrow();
            assertThat(finding.chain())
                    .extracting(ChainStep::request)
                    .extracting(
                            each -> each.method() + " " + withoutId(each.uri().getPath()))
                    .containsExactly(
                            "POST /projects",
                            "POST /projects/*/environments",
                            "POST /projects/*/environments/*/tokens");
            CommandResult.run(
                    "verify",
                    "--contract",
                    contract,
                    "--url",
                    server.uri(),
                    "--budget",
                    300,
                    "--seed",
                    1,
                    "--report",
                    folder);
            int before = server.requests().size();

            CommandResult replayed =
                    CommandResult.run("replay", "--report", folder, "--contract", contract, finding.id());

            assertThat(replayed.out()).as(replayed.toString()).contains("still occurs (response status 200)");
            assertThat(withoutIds(
                            server.requests().subList(before, server.requests().size())))
                    .startsWith(
                            "POST /projects",
                            "POST /projects/*/environments",
                            "POST /projects/*/environments/*/tokens",
                            "GET /projects/*/environments/*/tokens/*");
            assertThat(server.resources()).isEmpty();
        }
    }

    /** The ids of a report may meanwhile belong to somebody else. */
    @Test
    void replayDeletesOnlyWhatItsOwnRequestsCreated() throws IOException {
        Path contract = Files.writeString(folder.resolve("nested.yaml"), document(chain("integer")));
        try (NestedServer server = new NestedServer()) {
            CommandResult.run(
                    "verify", "--contract", contract, "--url", server.uri(), "--budget", 300, "--report", folder);
            ObjectNode report =
                    (ObjectNode) JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
            JsonNode finding = report.path("findings")
                    .valueStream()
                    .filter(each -> !each.path("chain").isEmpty())
                    .findFirst()
                    .orElseThrow();
            ((ObjectNode) finding.at("/chain/0/removal")).put("url", server.uri() + "/projects/legacy");
            Files.writeString(folder.resolve("report.json"), report.toString());
            server.add("/projects/legacy", "{\"id\":\"legacy\",\"name\":\"Legacy\"}");
            int before = server.requests().size();

            CommandResult.run(
                    "replay",
                    "--report",
                    folder,
                    "--contract",
                    contract,
                    finding.path("id").stringValue());

            assertThat(withoutIds(
                            server.requests().subList(before, server.requests().size())))
                    .contains("POST /projects");
            assertThat(server.resources()).containsKey("/projects/legacy");
        }
    }

    @Test
    void anActionIsSentOnlyToAnOwnResource() {
        try (NestedServer server = foreign()) {
            Map<String, JsonNode> before = server.resources();
            run(chain("string"), server, false);

            assertThat(server.requests())
                    .anyMatch(each -> each.matches("POST /projects/pro-\\d+-\\d+/archive"))
                    .noneMatch(each -> each.equals("POST /projects/legacy/archive"));
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void aPostThatDeletesACollectionIsListedAndSentOnlyToADisposableServer() {
        String contract = chain("string") + "  /projects/bulk_delete: {post: {responses: {'204': " + NONE + "}}}\n";
        try (NestedServer server = foreign()) {
            Report report = run(contract, server, false);

            assertThat(server.requests()).doesNotContain("POST /projects/bulk_delete");
            assertThat(report.notChecked())
                    .anySatisfy(part -> assertThat(part.reason()).contains("deletes data", "--disposable"));
            Report disposable = run(contract, server, true);
            assertThat(server.requests()).contains("POST /projects/bulk_delete");
            // All operations that need a project are called before.
            assertThat(disposable.completeness().untested()).isEmpty();
        }
    }

    @Test
    void aDisposableServerReceivesDeletesOfForeignResourcesAndTheReportListsThem() {
        String contract = paths("/projects", "projectId", "string").replaceAll("    post: .*\n", "");
        try (NestedServer server = foreign()) {
            Report report = run(contract, server, true);

            assertThat(server.requests()).contains("DELETE /projects/legacy");
            assertThat(report.findings())
                    .anySatisfy(each -> assertThat(each.finding().received()).contains("DELETE /projects/legacy"))
                    .anySatisfy(each -> assertThat(each.curl()).contains("/projects/legacy"));
        }
    }

    @Test
    void eachResourceThatTheContractCannotDeleteIsListed() {
        String contract = "  /tenants:\n    post: {" + BODY.formatted("") + ", responses: {'201': "
                + SHOWN.formatted("string") + ", 4XX: " + NONE + "}}\n"
                + "  /tenants/{tenantId}:\n    get: {parameters: [" + path("tenantId")
                + "], responses: {'200': " + SHOWN.formatted("string") + ", 4XX: " + NONE + "}}\n";
        try (NestedServer server = new NestedServer()) {
            Report report = run(contract, server, false);

            assertThat(server.resources()).isNotEmpty();
            assertThat(server.resources().keySet())
                    .allSatisfy(path -> assertThat(report.findings())
                            .anySatisfy(each -> assertThat(each.curl()).contains(path)));
        }
    }

    @Test
    void aForeignResourceAndAnOwnOneAreNeverMadeToReferToEachOther() {
        String contract = paths("/types", "typeId", "string")
                + paths("/pets", "petId", "string")
                        .replace("required: [name]", "required: [name, typeId, type]")
                        .replace(
                                "maxLength: 40}}",
                                "maxLength: 40}, typeId: {type: string}, type: {type: object, required: [id],"
                                        + " properties: {id: {type: string}}}}");
        try (NestedServer server = new NestedServer()) {
            server.add("/types/cat", "{\"id\":\"cat\",\"name\":\"cat\"}");
            server.add("/pets/tom", "{\"id\":\"tom\",\"name\":\"Tom\",\"typeId\":\"cat\",\"type\":{\"id\":\"cat\"}}");
            Map<String, JsonNode> before = server.resources();
            run(contract, server, false);

            assertThat(server.requests())
                    .contains("POST /types", "POST /pets")
                    .anyMatch(each -> each.startsWith("DELETE /types/"))
                    .anyMatch(each -> each.startsWith("DELETE /pets/"));
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void aResourceThatAPostOverwritesIsNotDeleted() {
        String contract = paths("/types", "typeId", "string")
                .replace(
                        "required: [name], properties: {",
                        "required: [id, name], properties: {id: {type: integer, minimum: 0, maximum: 3}, ")
                .replace("properties: {id: {type: string}", "properties: {id: {type: integer}");
        try (NestedServer server = new NestedServer()) {
            for (int id = 0; id <= 3; id++) {
                server.add("/types/" + id, "{\"id\":" + id + ",\"name\":\"cat\"}");
            }
            run(contract, server, false);

            assertThat(server.requests()).contains("POST /types");
            assertThat(server.resources()).containsKeys("/types/0", "/types/1", "/types/2", "/types/3");
        }
    }

    private static NestedServer foreign() {
        NestedServer server = new NestedServer();
        server.add("/projects/legacy", "{\"id\":\"legacy\",\"name\":\"Legacy\"}");
        server.add("/projects/legacy/environments/live", "{\"id\":\"live\",\"name\":\"Live\"}");
        return server;
    }

    private static String chain(String nameOfTokens) {
        return paths("/projects", "projectId", "string")
                + "  /projects/{projectId}/archive:\n    post: {parameters: [" + path("projectId")
                + "], responses: {'204': " + NONE + ", 4XX: " + NONE + "}}\n"
                + paths("/projects/{projectId}/environments", "environmentId", "string")
                + paths("/projects/{projectId}/environments/{environmentId}/tokens", "tokenId", nameOfTokens);
    }

    private static String paths(String collection, String id, String name) {
        String owners = collection.contains("{environmentId}")
                ? path("projectId") + ", " + path("environmentId")
                : collection.contains("{projectId}") ? path("projectId") : "";
        String all = owners.isEmpty() ? path(id) : owners + ", " + path(id);
        String body = BODY.formatted("");
        return "  " + collection + ":\n    parameters: [" + owners + "]\n"
                + "    get: {responses: {'200': " + LIST + ", 4XX: " + NONE + "}}\n"
                + "    post: {" + body + ", responses: {'201': " + SHOWN.formatted("string") + ", 4XX: " + NONE + "}}\n"
                + "  " + collection + "/{" + id + "}:\n    parameters: [" + all + "]\n"
                + "    get: {responses: {'200': " + SHOWN.formatted(name) + ", 4XX: " + NONE + "}}\n"
                + "    put: {" + body + ", responses: {'200': " + SHOWN.formatted("string") + ", 4XX: " + NONE + "}}\n"
                + "    delete: {responses: {'204': " + NONE + ", 4XX: " + NONE + "}}\n";
    }

    private static String path(String name) {
        return "{name: " + name + ", in: path, required: true, schema: {type: string}}";
    }

    private static String document(String paths) {
        return "openapi: 3.1.0\ninfo: {title: Nested, version: '1'}\npaths:\n" + paths;
    }

    private static List<String> withoutIds(List<String> requests) {
        return requests.stream().map(NestedResourcesTest::withoutId).toList();
    }

    private static String withoutId(String path) {
        return path.replaceAll("(pro|env|tok)-\\d+-\\d+", "*");
    }

    private static Report run(String paths, NestedServer server, boolean disposable) {
        byte[] bytes = document(paths).getBytes(StandardCharsets.UTF_8);
        Contract contract =
                Contract.of(Documents.of(Document.read(URI.create("contract:/nested.yaml"), "nested.yaml", bytes)));
        Options options = new Options(
                1, Budget.ofRequests(300), false, disposable, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);
        return new Verification(contract, server.uri(), Profile.ofHeaders(List.of()), options).run(Progress.SILENT);
    }
}
