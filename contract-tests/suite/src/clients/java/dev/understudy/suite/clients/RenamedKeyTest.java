package dev.understudy.suite.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.contract.tolerant.TolerantDocument;
import dev.understudy.suite.replay.OpenApiGenerator;
import dev.understudy.verify.cli.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refreshes Instantly's contract after its vendor renamed keys, and generates the client from it. */
class RenamedKeyTest {

    private static final Path INSTANTLY = Path.of("../../api-specs/instantly");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheContract() throws IOException {
        for (String file : List.of("vendor.yaml", "overlay.yaml", "names.yaml", "openapi.yaml")) {
            Files.copy(INSTANTLY.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void aRenamedKeyRenamesNothing() throws IOException {
        Map<String, String> before = client("before");

        for (String file : List.of("vendor.yaml", "overlay.yaml")) {
            edit(file, "\n    Workspace:\n", "\n    def-20:\n");
            edit(file, "schemas/Workspace", "schemas/def-20");
            edit(file, "schemas.Workspace", "schemas['def-20']");
        }
        CommandResult refreshed = CommandResult.run("refresh", folder);

        assertThat(refreshed.exitCode()).as(refreshed.toString()).isZero();
        assertThat(Files.readString(folder.resolve("openapi.yaml"))).contains("schemas/def-20");
        Map<String, String> after = client("after");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((file, source) -> assertThat(after.get(file)).as(file).isEqualTo(source));
    }

    @Test
    void aRemovedNameStopsTheBuildWithASentence() throws IOException {
        String names = Files.readString(folder.resolve("names.yaml"));
        Files.writeString(folder.resolve("names.yaml"), names.replaceFirst("(?m)^.*: PatchWorkspaceRequest\\R", ""));

        assertThatThrownBy(() -> client("client"))
                .hasMessageMatching(
                        ".*names.yaml has no name for 'PATCH .* body application/json'; add it, or let understudy-verify"
                                + " refresh do so.");
        assertThat(CommandResult.run("refresh", folder).err())
                .containsPattern("names.yaml has no name for 'PATCH .* body application/json', although the contract");
    }

    private void edit(String file, String text, String replacement) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(text, replacement));
    }

    private Map<String, String> client(String name) throws IOException {
        Path document = folder.resolve(name + ".yaml");
        TolerantDocument.main(folder.toString(), document.toString());
        Path client = folder.resolve(name);
        new OpenApiGenerator("understudy-java-client").generate(document, client, "example.client", "InstantlyClient");
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(client)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(client.relativize(file).toString(), Files.readString(file));
            }
        }
        assertThat(sources).isNotEmpty();
        return sources;
    }
}
