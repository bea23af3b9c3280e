package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshCommandTest {

    private static final Path BEFORE = Path.of("src/test/resources/diff/03b-schema-renamed-before.yaml");
    private static final Path AFTER = Path.of("src/test/resources/diff/03b-schema-renamed-after.yaml");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    @Test
    void theFirstRefreshWritesTheContractAndTheNames() throws IOException {
        Files.copy(BEFORE, folder.resolve("vendor.yaml"));

        CommandResult result = refresh();

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out())
                .contains("Name added: GET /w/current 200 application/json:")
                .contains("There is no earlier version of the contract to compare with.");
        assertThat(folder.resolve("openapi.yaml"))
                .content()
                .startsWith("# The effective contract.")
                .contains("def-19:");
        assertThat(folder.resolve("names.yaml")).content().doesNotContain("def-19");
    }

    @Test
    void aRenamedSchemaChangesNothingThatCodeSees() throws IOException {
        Files.copy(BEFORE, folder.resolve("vendor.yaml"));
        refresh();
        Path contract = folder.resolve("openapi.yaml");
        Files.writeString(contract, "# Ours.\n" + Files.readString(contract).replaceAll("(?m)^#.*\n", ""));
        String names = Files.readString(folder.resolve("names.yaml"));
        Files.writeString(folder.resolve("vendor.yaml"), Files.readString(AFTER));

        CommandResult result = refresh();

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).endsWith("SAFE for tolerant, source\n");
        assertThat(contract).content().startsWith("# Ours.\nopenapi:").contains("def-20:");
        assertThat(folder.resolve("names.yaml")).content().isEqualTo(names);
    }

    @Test
    void aSecondRefreshShowsTheSameChangesUntilTheyAreCommitted() throws Exception {
        Path vendor = folder.resolve("vendor.yaml");
        Files.copy(BEFORE, vendor);
        refresh();
        git("init", "-q");
        git("add", ".");
        git("commit", "-qm", "Add the contract");
        Files.writeString(vendor, Files.readString(BEFORE).replace("/w/current", "/w/present"));

        CommandResult first = refresh();
        CommandResult second = refresh();

        assertThat(first.exitCode()).as(first.toString()).isEqualTo(1);
        assertThat(second.exitCode()).as(second.toString()).isEqualTo(1);
        assertThat(second.out()).endsWith("BREAKS for tolerant, source\n");
        git("commit", "-qam", "Refresh the contract");
        assertThat(refresh().exitCode()).isZero();
    }

    @Test
    void aPersonDecidesWhichPlaceGetsAnotherName() throws IOException {
        Files.copy(BEFORE, folder.resolve("vendor.yaml"));
        refresh();
        Files.writeString(
                folder.resolve("vendor.yaml"),
                Files.readString(BEFORE)
                        .replaceFirst("\\$ref: '#/components/schemas/def-19'", "{type: object, properties: {a: {}}}"));
        Path names = folder.resolve("names.yaml");
        String shared = Files.readString(names);
        assertThat(refresh().exitCode()).isEqualTo(2);

        Files.writeString(names, shared.replaceFirst("(200 application/json: )\\w+", "$1Summary"));
        CommandResult decided = refresh();

        assertThat(decided.exitCode()).as(decided.toString()).isEqualTo(1);
        assertThat(names).content().contains("200 application/json: Summary");
        assertThat(refresh().exitCode()).isZero();
    }

    @Test
    void anActionWhoseTargetIsGoneStopsTheRefresh() throws IOException {
        Files.copy(BEFORE, folder.resolve("vendor.yaml"));
        Files.writeString(
                folder.resolve("overlay.yaml"),
                "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $.nowhere, update: {a: b}}]\n");

        CommandResult result = refresh();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("overlay.yaml: actions[0] with the target $.nowhere matches nothing")
                .contains("Nothing was written.");
        assertThat(files()).containsExactly("overlay.yaml", "vendor.yaml");
    }

    @Test
    void twoPlacesThatShareANameAndNoSchemaStopTheRefresh() throws IOException {
        Files.copy(BEFORE, folder.resolve("vendor.yaml"));
        refresh();
        String contract = Files.readString(folder.resolve("openapi.yaml"));
        Files.writeString(
                folder.resolve("vendor.yaml"),
                Files.readString(BEFORE)
                        .replaceFirst("\\$ref: '#/components/schemas/def-19'", "{type: object, properties: {a: {}}}"));

        CommandResult result = refresh();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("GET /w/current 200 application/json")
                .contains("PATCH /w/current 200 application/json")
                .contains("give one of them another name")
                .contains("Nothing was written.");
        assertThat(folder.resolve("openapi.yaml")).content().isEqualTo(contract);
    }

    @Test
    void aNameThatSomebodyRemovedStopsTheRefresh() throws IOException {
        Files.copy(BEFORE, folder.resolve("vendor.yaml"));
        refresh();
        Path names = folder.resolve("names.yaml");
        Files.writeString(names, Files.readString(names).replaceFirst("      body application/json: .*\n", ""));

        CommandResult result = refresh();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("names.yaml has no name for 'PATCH /w/current body application/json'")
                .contains("restore the name");
    }

    @Test
    void aContractThatIsWrittenByHandIsComparedWithTheCommittedOne() throws Exception {
        Path contract = Files.writeString(folder.resolve("openapi.yaml"), "# By hand.\n" + Files.readString(BEFORE));
        refresh();
        git("init", "-q");
        git("add", ".");
        git("commit", "-qm", "Add the contract");
        String changed = Files.readString(contract)
                .replace("operationId: patchW", "operationId: patchW\n      deprecated: true");
        Files.writeString(contract, changed.replace("                name:\n                  type: string\n", ""));

        CommandResult result = refresh();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(result.out()).contains("BREAKS for tolerant, source");
        assertThat(contract).content().startsWith("# By hand.\n").contains("deprecated: true");
    }

    @Test
    void aBuildThatFailsWithoutAnErrorOfTheCompilerIsShown() throws IOException {
        Files.copy(BEFORE, folder.resolve("vendor.yaml"));

        CommandResult result = refresh("--", JAVA, "-cp", folder, "NoSuchClass");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .contains("The build fails, but not because of the Java compiler")
                .contains("NoSuchClass");
    }

    @Test
    void whatNoLongerCompilesIsListed() throws IOException {
        Files.copy(BEFORE, folder.resolve("vendor.yaml"));
        Path source = Files.writeString(folder.resolve("Delegate.java"), "class Delegate {\n  Gone gone;\n}\n");

        CommandResult result = refresh("--", JAVA + "c", "-J-Duser.language=en", "-d", folder, source);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .endsWith(
                        "To do, because it no longer compiles:\n  " + source + ":2: cannot find symbol (class Gone)\n");
    }

    @Test
    void aBuildThatCannotBeStartedIsAnError() throws IOException {
        Files.copy(BEFORE, folder.resolve("vendor.yaml"));

        CommandResult result = refresh("--", folder.resolve("no-such-program"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("no-such-program' cannot be started");
    }

    @Test
    void aFolderWithoutAContractIsAnError() {
        CommandResult result = refresh();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("contains neither vendor.yaml nor openapi.yaml");
    }

    @Test
    void namesAreAppliedToADocumentForAnyGenerator() throws IOException {
        Files.copy(BEFORE, folder.resolve("vendor.yaml"));
        refresh();
        Path names = folder.resolve("names.yaml");
        Files.writeString(names, Files.readString(names).replaceAll("(200 application/json: ).*", "$1Workspace"));

        CommandResult result = CommandResult.run("names", folder.resolve("openapi.yaml"), names);

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).contains("    Workspace:\n").doesNotContain("def-19");
    }

    private CommandResult refresh(Object... build) {
        List<Object> arguments = new ArrayList<>(List.of("refresh", folder));
        arguments.addAll(List.of(build));
        return CommandResult.run(arguments.toArray());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", folder.toString(), "-c", "user.name=Test", "-c", "user.email=test@example.com"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
