package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Behaviour;
import dev.understudy.verify.FakeServer;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.ProfileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code verify --profile-template} writes a profile to fill in, before a run and after one. */
class ProfileTemplateTest {

    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Things, version: '1'}
        components:
          securitySchemes:
            things key: {type: apiKey, in: header, name: X-Key}
            token: {type: http, scheme: bearer}
            session: {type: apiKey, in: cookie, name: sid}
        security: [{things key: []}]
        paths:
          /things/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
            get: {operationId: getThing, responses: {'200': {description: A thing}}}
            delete: {operationId: deleteThing, security: [{token: []}], responses: {'204': {description: Gone}}}
          /owners/{id}/pets/{number}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: number, in: path, required: true, schema: {type: integer}}
            get: {operationId: 'get: a "pet"', security: [{session: []}], responses: {'200': {description: A pet}}}
          /impossible:
            post:
              operationId: addImpossible
              requestBody: {required: true, content: {application/json: {schema: {type: string, pattern: '(?=a)b'}}}}
              responses: {'201': {description: Added}}
        """;

    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void name() {
        template = folder.resolve("profile.yaml");
    }

    @Test
    void beforeARunItListsCredentialsIdsAndPartsWithoutAValue() throws IOException {
        CommandResult result = write(CONTRACT);

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(template)
                .content()
                .contains(
                        "  # The security scheme 'things key' (apiKey in header) of addImpossible, getThing:",
                        "      #X-Key: ${env:THINGS_KEY}",
                        "      #Authorization: Bearer ${env:TOKEN}",
                        "      #Cookie: \"sid=${env:SESSION}\"",
                        "  # path parameter 'id' (string, format uuid) of getThing, deleteThing:",
                        "  #- {operation: getThing, parameter: id, value: ''}",
                        "  #- {operation: deleteThing, parameter: id, value: ''}  # allows the run to delete it",
                        "  #- {parameter: number, value: 0}",
                        "  # addImpossible, POST /impossible: no valid value was found for the request body.",
                        "  #- operation: addImpossible");
    }

    @Test
    void theProfileReaderAcceptsItAsWritten() throws IOException {
        write(CONTRACT);

        assertThat(Profile.read(template)).isEqualTo(Profile.ofHeaders(List.of()));
    }

    @Test
    void itsEntriesAreValidOnceTheyAreActivated() throws IOException {
        write(CONTRACT);
        String active = Files.readString(template)
                .replaceAll("(?m)^( *)#(?! )", "$1")
                .replaceAll("\\$\\{env:[A-Z_]+}", "\\${env:PATH}");

        Profile profile = Profile.read(Files.writeString(folder.resolve("active.yaml"), active));

        assertThat(profile.usual().orElseThrow().headers()).hasSize(3);
        assertThat(profile.values()).hasSize(4);
        assertThat(profile.probes())
                .singleElement()
                .satisfies(probe -> assertThat(probe.body()).isPresent());
    }

    @Test
    void afterARunItListsOnlyWhatHasLedToNoSuccess() throws Exception {
        String paths = """
            /things:
              post:
                operationId: addThing
                requestBody: {$ref: '#/components/requestBodies/NewThing'}
                responses: {'201': {$ref: '#/components/responses/Thing'}, 4XX: {$ref: '#/components/responses/Refused'}}
            /unknown/{key}:
              parameters: [{name: key, in: path, required: true, schema: {type: string}}]
              get:
                operationId: getUnknown
                responses: {'200': {$ref: '#/components/responses/Thing'}, 4XX: {$ref: '#/components/responses/Refused'}}
            """;
        Contract contract = FakeServer.contract(paths);
        Path file = Files.writeString(folder.resolve("things.yaml"), FakeServer.document(paths));
        try (FakeServer server = new FakeServer(contract, Behaviour.COMPLIANT)) {
            CommandResult run = CommandResult.run(
                    "verify", "--contract", file, "--url", server.uri(), "--profile-template", template);

            assertThat(template)
                    .as(run.toString())
                    .content()
                    .contains("'key' (string) of getUnknown", "# getUnknown, GET /unknown/{key}: ")
                    .doesNotContain("addThing");
            assertThat(Profile.read(template).values()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--har=traffic.har", "--json=findings.json", "--disposable", "--budget=10"})
    void anOptionOfARunIsRefusedIfThereIsNone(String option) throws IOException {
        Path file = Files.writeString(folder.resolve("contract.yaml"), CONTRACT);

        CommandResult result = CommandResult.run("verify", "--contract", file, "--profile-template", template, option);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains(
                        option.replaceAll("=.*", "") + " needs --url, because without it --profile-template sends no");
        assertThat(template).doesNotExist();
    }

    @Test
    void anExistingFileIsNotOverwritten() throws IOException {
        Files.writeString(template, "callers: {}");

        CommandResult result = write(CONTRACT);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(template + " exists already", "does not overwrite", "name another one");
        assertThat(template).hasContent("callers: {}");
    }

    @Test
    void withoutATemplateTheUrlIsRequired() throws IOException {
        CommandResult result = CommandResult.run("verify", "--contract", contract(CONTRACT));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--url");
    }

    @Test
    void anEntryOfAProfileMustStillHaveItsType() throws IOException {
        Path profile = Files.writeString(folder.resolve("wrong.yaml"), "callers: {usual: {headers: 7}}");

        assertThatThrownBy(() -> Profile.read(profile)).isInstanceOf(ProfileException.class);
    }

    private CommandResult write(String contract) throws IOException {
        return CommandResult.run("verify", "--contract", contract(contract), "--profile-template", template);
    }

    private Path contract(String text) throws IOException {
        return Files.writeString(folder.resolve("contract.yaml"), text);
    }
}
