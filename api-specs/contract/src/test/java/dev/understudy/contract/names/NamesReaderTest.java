package dev.understudy.contract.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesReaderTest {

    private static final String NAMES =
            PinnedNames.NONE.update(SampleContract.with()).names().text();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{path: {}} | names.yaml:2: 'path' is not a section",
                "{paths: {'/a/{id}': {}}} | '/a/{id}' is not a path with {} for each parameter",
                "{paths: {/a: {get: {}}}} | 'get' is neither 'parameters' nor a method",
                "{paths: {/a: {GET: {200: A}}}} | '200' is not a part of an operation",
                "{paths: {/a: {GET: {operation: 5}}}} | 'operation' must be a name",
                "{paths: {/a: {GET: {body a/b: 'A B'}}}} | has the name 'A B', which is not valid here",
                "{paths: {/a: {parameters: {'1': x}}}} | '1' is not a parameter",
                "{types: {A: {name: B}}} | 'name' is not a pointer",
                "{types: []} | 'types' must be a mapping",
                "[] | names.yaml:2: must be a mapping",
            })
    void whatIsNotUnderstoodIsRejected(String text, String problem) {
        // A text that begins with a brace would be read as JSON.
        assertThatThrownBy(() -> SampleContract.names("# Names.\n" + text))
                .isInstanceOf(NamesException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aPlaceThatOccursTwiceIsRejectedWithItsLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("names.yaml"), "types:\n  A:\n    /b: B\n    /b: C\n");

        assertThatThrownBy(() -> PinnedNames.read(file))
                .isInstanceOf(NamesException.class)
                .hasMessageContaining("names.yaml")
                .hasMessageContaining("line 4")
                .hasMessageContaining("'/b' occurs twice");
    }

    @Test
    void aFileThatCannotBeReadIsRejected(@TempDir Path folder) {
        assertThatThrownBy(() -> PinnedNames.read(folder.resolve("none.yaml")))
                .isInstanceOf(NamesException.class)
                .hasMessageContaining("none.yaml cannot be read");
    }

    @Test
    void aPlaceThatLeadsNowhereIsRejectedWithItsLine() {
        String text = NAMES.replace("    /plan: Plan\n", "    /plan: Plan\n    /tariff: Tariff\n");

        assertThatThrownBy(() -> SampleContract.names(text).derivedFrom(SampleContract.with()))
                .isInstanceOf(NamesException.class)
                .hasMessageContaining("names.yaml:" + (text.lines().toList().indexOf("    /tariff: Tariff") + 1))
                .hasMessageContaining("'Workspace /tariff' is not a place of openapi.yaml that needs a name");
    }

    @Test
    void aPlaceWithoutANameIsRejected() {
        String text = NAMES.replace("      body application/json: PatchWorkspaceRequest\n", "");

        assertThatThrownBy(() -> SampleContract.names(text).derivedFrom(SampleContract.with()))
                .isInstanceOf(NamesException.class)
                .hasMessageContaining("names.yaml has no name for 'PATCH /workspaces/{} body application/json'");
    }

    @Test
    void aCommentAtTheBeginningIsKept() {
        assertThat(SampleContract.names("# Ours.\n" + NAMES.replaceAll("(?m)^#.*\n", ""))
                        .text())
                .startsWith("# Ours.\npaths:\n");
    }
}
