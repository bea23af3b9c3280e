package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.tolerant.TolerantDocument;
import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.contract.yaml.YamlWriter;
import dev.understudy.suite.refresh.VendorChange;
import dev.understudy.suite.replay.Gate.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shows a change that is safe on paper and breaks a program: the vendor renames the key of a schema. Nothing on the wire
 * changes, so a gate that compares only requests and responses calls it safe.
 */
class UnpinnedNamesTest {

    private static final Path VENDOR = Path.of("src/test/resources/refresh/vendor.yaml");
    private static final VendorChange RENAMED = VendorChange.HISTORY.get(3);
    private static final String PROGRAM = """
            import example.client.GetWorkspaceResponse;
            import example.client.WorkspacesClient;
            import example.client.model.%1$s;

            public class Program {
                public static String name(WorkspacesClient client) throws Exception {
                    %1$s workspace = ((GetWorkspaceResponse.Ok) client.getWorkspace()).body();
                    return workspace.name();
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path before;
    private Path after;

    @BeforeEach
    void writeBothVersions() throws IOException {
        String vendor = Files.readString(VENDOR);
        before = Files.writeString(folder.resolve("before.yaml"), vendor);
        after = Files.writeString(folder.resolve("after.yaml"), RENAMED.applyTo(vendor));
    }

    @Test
    void onlyAGateThatComparesNamesSaysThatTheProgramBreaks() {
        assertThat(Verdict.of(before, after, "--callers", "tolerant,strict,server"))
                .isEqualTo(Verdict.SAFE);
        assertThat(Verdict.of(before, after, "--callers", "source")).isEqualTo(Verdict.BREAKS);
    }

    @Test
    void theProgramNoLongerCompiles() throws IOException {
        assertThat(messages("Def19", clientDocument(before))).isEmpty();
        assertThat(messages("Def19", clientDocument(after)))
                .anySatisfy(message -> assertThat(message).contains("cannot find symbol", "Def19"));
    }

    @Test
    void withPinnedNamesTheGateSaysSafeAndTheProgramCompiles() throws IOException {
        ContractHistory history = new ContractHistory(folder.resolve("contracts"));
        history.add(Files.readString(before));
        history.add(Files.readString(after));

        assertThat(new Gate(history).clients(0, 1)).isEqualTo(Verdict.SAFE);
        assertThat(messages("Workspace", history.clientDocument(0))).isEmpty();
        assertThat(messages("Workspace", history.clientDocument(1))).isEmpty();
    }

    private Path clientDocument(Path contract) throws IOException {
        Path document = folder.resolve("tolerant-" + contract.getFileName());
        return Files.writeString(document, YamlWriter.write(TolerantDocument.of(YamlReader.read(contract))));
    }

    private List<String> messages(String type, Path document) throws IOException {
        JavaLanguage java = new JavaLanguage();
        Path client = Files.createTempDirectory(folder, "client");
        java.generate(document, client);
        Path program = Files.createTempDirectory(folder, "program");
        Files.writeString(program.resolve("Program.java"), PROGRAM.formatted(type));
        return java.compile(List.of(program), client);
    }
}
