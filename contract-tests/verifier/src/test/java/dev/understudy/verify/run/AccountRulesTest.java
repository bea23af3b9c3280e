package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import dev.understudy.verify.report.UntestedOperation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run finds requests that satisfy usual rules of a server which its contract cannot express. */
@Timeout(120)
class AccountRulesTest {

    private static final String ACCOUNTS = """
          /accounts:
            post:
              operationId: createAccount
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [username, email, password]
                      properties: {username: {type: string}, email: {type: string, example: a@example.com}, password: {type: string, example: hunter2}}
              responses:
                '201':
                  description: Created
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [id]
                        properties: {id: {type: string}, username: {type: string}, email: {type: string}}
                4XX: {description: Refused}
          /accounts/{id}:
            delete:
              operationId: deleteAccount
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Deleted}, 4XX: {description: Refused}}
        """;

    @Test
    void aPasswordThatTheServerRefusesIsReplacedByAStrongOne() {
        try (AccountServer server = new AccountServer()) {
            // Too few requests for random passwords.
            Report report = run(ACCOUNTS, server, 40);

            assertThat(untested(report)).isEmpty();
            assertThat(server.accounts()).isEmpty();
        }
    }

    @Test
    void aLoginNamesAnAccountOfTheRun() {
        String login =
                post("/login", "login", "username: {type: string}, password: {type: string, example: hunter2}", 200);
        try (AccountServer server = new AccountServer()) {
            Report report = run(ACCOUNTS + login, server);

            assertThat(untested(report)).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void aMailGoesToAnAccountOfTheRunAndIsNoCreation() {
        String mail = post("/mails", "sendMail", "email: {type: string, example: a@example.com}", 202);
        try (AccountServer server = new AccountServer()) {
            Report report = run(ACCOUNTS + mail, server);

            assertThat(untested(report)).isEmpty();
            assertThat(remains(report)).noneMatch(text -> text.contains("/mails"));
        }
    }

    @Test
    void whatARunCreatesExpiresInTheFuture() {
        String invitations = """
                  /invitations:
                    post:
                      operationId: invite
                      requestBody:
                        required: true
                        content:
                          application/json:
                            schema:
                              type: object
                              required: [expires_at]
                              properties: {expires_at: {type: string, format: date-time, example: '2023-04-19T08:15:14.000Z'}}
                      responses:
                        '201':
                          description: Created
                          content: {application/json: {schema: {type: object, required: [id], properties: {id: {type: string}}}}}
                        4XX: {description: Refused}
                  /invitations/{id}:
                    delete:
                      operationId: withdraw
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      responses: {'204': {description: Deleted}, 4XX: {description: Refused}}
                  /invitations/{id}/use:
                    get:
                      operationId: use
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      responses: {'200': {description: Usable}, 4XX: {description: Refused}}
                """;
        try (AccountServer server = new AccountServer()) {
            assertThat(untested(run(invitations, server))).isEmpty();
        }
    }

    @Test
    void aBodyWithAllPropertiesIsAlsoTriedWithoutThoseBelow() {
        String batch = """
                  /accounts/{id}/batch:
                    put:
                      operationId: putBatch
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      requestBody:
                        required: true
                        content:
                          application/json:
                            schema:
                              type: object
                              properties:
                                places: {type: array, items: {type: string}}
                                labels:
                                  type: array
                                  items:
                                    type: object
                                    required: [name]
                                    properties: {name: {type: string}, colour: {type: string}}
                      responses: {'204': {description: Stored}, 4XX: {description: Refused}}
                """;
        try (AccountServer server = new AccountServer()) {
            assertThat(untested(run(ACCOUNTS + batch, server))).isEmpty();
        }
    }

    @Test
    void aResourceThatAppearedAsASideEffectIsListedAndNotDeleted() {
        String teams = """
                  /teams:
                    get:
                      operationId: listTeams
                      responses:
                        '200':
                          description: All
                          content:
                            application/json:
                              schema: {type: array, items: {type: object, properties: {name: {type: string}}}}
                  /teams/{name}:
                    delete:
                      operationId: deleteTeam
                      parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                      responses: {'204': {description: Deleted}, 4XX: {description: Refused}}
                """;
        try (AccountServer server = new AccountServer()) {
            Report report = run(ACCOUNTS + teams, server);

            assertThat(server.teams()).containsOnlyKeys("founders", "everybody");
            assertThat(remains(report))
                    .singleElement()
                    .asString()
                    .startsWith("DELETE /teams/everybody: its list did not contain it");
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
        }
    }

    private static String post(String path, String id, String properties, int status) {
        return """
          %s:
            post:
              operationId: %s
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [%s]
                      properties: {%s}
              responses: {'%d': {description: Done}, 4XX: {description: Refused}}
        """.formatted(path, id, properties.replaceAll(": \\{[^}]*\\}", ""), properties, status);
    }

    private static List<String> untested(Report report) {
        return report.completeness().untested().stream()
                .map(UntestedOperation::operation)
                .toList();
    }

    private static List<String> remains(Report report) {
        return report.findings().stream()
                .map(ReportedFinding::finding)
                .filter(finding -> finding.rule().id().equals("CreatedIsRemoved"))
                .map(Finding::received)
                .toList();
    }

    private static Report run(String paths, AccountServer server) {
        return run(paths, server, 200);
    }

    private static Report run(String paths, AccountServer server, int requests) {
        byte[] bytes = ("openapi: 3.1.0\ninfo: {title: Accounts, version: '1'}\npaths:\n" + paths)
                .getBytes(StandardCharsets.UTF_8);
        Contract contract =
                Contract.of(Documents.of(Document.read(URI.create("contract:/accounts.yaml"), "accounts.yaml", bytes)));
        Options options = new Options(
                1, Budget.ofRequests(requests), false, false, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);
        return new Verification(contract, server.uri(), Profile.ofHeaders(List.of()), options).run(Progress.SILENT);
    }
}
