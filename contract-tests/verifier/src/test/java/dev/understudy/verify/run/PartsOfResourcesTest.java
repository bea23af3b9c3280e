package dev.understudy.verify.run;

import static dev.understudy.verify.run.FlagContract.NONE;
import static dev.understudy.verify.run.FlagContract.body;
import static dev.understudy.verify.run.FlagContract.features;
import static dev.understudy.verify.run.FlagContract.list;
import static dev.understudy.verify.run.FlagContract.operation;
import static dev.understudy.verify.run.FlagContract.properties;
import static dev.understudy.verify.run.FlagContract.shown;
import static dev.understudy.verify.run.FlagContract.withDelete;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.UntestedOperation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Parts of resources that the run created are written and deleted, and everything else stays as it is. */
@Timeout(240)
class PartsOfResourcesTest {

    private static final String COMMENT_ID =
            "{name: commentId, in: path, required: true, schema: {type: integer, minimum: 0, maximum: 9}}";

    @Test
    void partsOfOwnResourcesAreWritten() {
        String contract = features()
                + operation("/features/{feature}/environments/{environment}/on", "post", "", "'200': " + NONE)
                + operation("/features/{feature}/environments/{environment}/off", "post", "", "'200': " + NONE)
                + operation("/environments/{environment}/off", "post", "", "'200': " + NONE);
        try (FlagServer server = new FlagServer()) {
            Map<String, JsonNode> before = server.resources();
            Report report = run(contract, server);

            assertThat(untested(report)).containsExactly("POST /environments/{environment}/off");
            assertThat(server.requests())
                    .anyMatch(each -> each.matches("POST /features/understudy.*/environments/production/off"))
                    .noneMatch(each -> each.matches("POST (/features/legacy)?/environments/production/off"));
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void aResourceWithAnIdThatAnotherPathReachesIsNotAPart() {
        String contract = features()
                + operation("/documents", "get", "", "'200': " + list("id"))
                + operation("/features/{feature}/documents", "get", "", "'200': " + list("id"))
                + operation("/features/{feature}/documents/{documentId}/archive", "post", "", "'200': " + NONE)
                + operation("/features/{feature}/documents/{documentId}", "delete", "", "'204': " + NONE);
        try (FlagServer server = new FlagServer()) {
            Map<String, JsonNode> before = server.resources();
            run(contract, server);

            assertThat(server.requests())
                    .anyMatch(each -> each.matches("GET /features/understudy.*/documents"))
                    .noneMatch(each -> each.matches("(DELETE|POST) .*/documents/17.*"));
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void aNumberThatNoReadShowedIsNotAPart() {
        String contract = features()
                + operation("/features/{feature}/comments/{commentId}", "delete", "", "'204': " + NONE)
                        .replace("{name: commentId, in: path, required: true, schema: {type: string}}", COMMENT_ID);
        try (FlagServer server = new FlagServer()) {
            Map<String, JsonNode> before = server.resources();
            Report report = run(contract, server);

            assertThat(untested(report)).containsExactly("DELETE /features/{feature}/comments/{commentId}");
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void aNameInTheBodyMayReferToAnExistingResourceInsteadOfOverwritingIt() {
        String strategies = "/features/{feature}/environments/{environment}/kinds";
        String contract = features()
                + operation("/kinds", "get", "", "'200': " + list("name"))
                + operation("/kinds/{name}", "get", "", "'200': " + shown("name"))
                + operation(strategies, "post", body("name"), "'200': " + shown("id"))
                + withDelete(operation(strategies + "/{strategyId}", "get", "", "'200': " + shown("id")));
        try (FlagServer server = new FlagServer()) {
            Map<String, JsonNode> before = server.resources();
            Report report = run(contract, server);

            assertThat(untested(report)).isEmpty();
            assertThat(server.requests())
                    .anyMatch(each -> each.matches("DELETE /features/understudy.*/environments/production/kinds/.*"))
                    .noneMatch(each -> each.startsWith("DELETE /features/legacy"));
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void aResourceWithAnIdOfTwoValuesIsCreatedAndDeleted() {
        String contract = operation("/tags", "post", body("type, value"), "'201': " + shown("type, value"))
                + operation("/tags/{type}", "get", "", "'200': " + list("value"))
                + withDelete(operation("/tags/{type}/{value}", "get", "", "'200': " + shown("value")));
        try (FlagServer server = new FlagServer()) {
            Map<String, JsonNode> before = server.resources();
            Report report = run(contract, server);

            assertThat(untested(report)).isEmpty();
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void theIdInALocationIsUsedAlthoughThePropertyHasAnotherName() {
        String contract = operation("/tokens", "post", body("name"), "'201': " + shown("secret, name"))
                + withDelete(operation("/tokens/{token}", "get", "", "'200': " + shown("secret")));
        try (FlagServer server = new FlagServer()) {
            Map<String, JsonNode> before = server.resources();
            Report report = run(contract, server);

            assertThat(untested(report)).isEmpty();
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void aPostToAnAbsentResourceCreatesIt() {
        String contract = withDelete(operation("/applications/{appName}", "get", "", "'200': " + shown("name")))
                .replace("\n    get", "\n    post: {responses: {'202': " + NONE + "}}\n    get");
        try (FlagServer server = new FlagServer()) {
            Map<String, JsonNode> before = server.resources();
            Report report = run(contract, server);

            assertThat(untested(report)).isEmpty();
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void anIdThatOnlyTheOwnerShowsIsReadFromTheOwner() {
        String contract = features()
                + operation("/features/{feature}/links", "post", body("title"), "'204': " + NONE)
                + operation("/features/{feature}/links/{linkId}", "delete", "", "'204': " + NONE);
        try (FlagServer server = new FlagServer()) {
            Map<String, JsonNode> before = server.resources();
            Report report = run(contract, server);

            assertThat(untested(report)).isEmpty();
            assertThat(server.requests()).anyMatch(each -> each.matches("DELETE /features/understudy.*/links/1\\d\\d"));
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void whatAnActionCreatesElsewhereIsDeletedIfItsNameIsNew() {
        String feature =
                "{description: it, content: {application/json: {schema: {$ref:" + " '#/components/schemas/Feature'}}}}";
        String contract = features()
                + operation("/features/{feature}/clone", "post", body("name"), "'201': " + feature)
                + "components: {schemas: {Feature: {type: object, properties: {" + properties("name") + "}}}}\n";
        try (FlagServer server = new FlagServer()) {
            Report report = run(contract, server);

            assertThat(untested(report)).isEmpty();
            assertThat(server.requests()).anyMatch(each -> each.matches("POST /features/understudy.*/clone"));
            assertThat(server.resources().keySet()).noneMatch(each -> each.startsWith("/features/understudy"));
            assertThat(report.findings())
                    .anySatisfy(each -> assertThat(each.finding().received()).contains("/clone: it returned 201"));
        }
    }

    @Test
    void anExistingResourceThatAnActionReturnsIsNotDeleted() {
        String feature =
                "{description: it, content: {application/json: {schema: {$ref:" + " '#/components/schemas/Feature'}}}}";
        String contract = features()
                + operation("/features/{feature}/original", "post", body("name"), "'201': " + feature)
                        .replace("pattern: '^" + FlagServer.VALUE + "$'", "enum: [legacy]")
                + "components: {schemas: {Feature: {type: object, properties: {" + properties("name") + "}}}}\n";
        try (FlagServer server = new FlagServer()) {
            Map<String, JsonNode> before = server.resources();
            run(contract, server);

            assertThat(server.requests()).anyMatch(each -> each.matches("POST /features/understudy.*/original"));
            assertThat(server.resources()).isEqualTo(before);
        }
    }

    @Test
    void whatMayRemainAfterAFailureOrBelowAnOwnResourceIsListed() {
        String contract = operation("/reports", "post", body("name"), "'201': " + NONE)
                + features()
                + operation("/features/{feature}/notes", "post", body("name"), "'201': " + NONE);
        try (FlagServer server = new FlagServer()) {
            Report report = run(contract, server);

            assertThat(report.findings())
                    .anySatisfy(each ->
                            assertThat(each.finding().received()).startsWith("POST /reports: the server failed"))
                    .anySatisfy(each -> assertThat(each.finding().received())
                            .startsWith("POST /features/")
                            .contains("it returned 201"));
        }
    }

    private static List<String> untested(Report report) {
        return report.completeness().untested().stream()
                .map(UntestedOperation::operation)
                .toList();
    }

    private static Report run(String paths, FlagServer server) {
        byte[] bytes = ("openapi: 3.1.0\ninfo: {title: Flags, version: '1'}\npaths:\n" + paths)
                .getBytes(StandardCharsets.UTF_8);
        Contract contract =
                Contract.of(Documents.of(Document.read(URI.create("contract:/flags.yaml"), "flags.yaml", bytes)));
        Options options =
                new Options(1, Budget.ofRequests(300), false, false, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);
        return new Verification(contract, server.uri(), Profile.ofHeaders(List.of()), options).run(Progress.SILENT);
    }
}
