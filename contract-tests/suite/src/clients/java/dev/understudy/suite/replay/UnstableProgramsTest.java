package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.names.ApplyNames;
import dev.understudy.suite.refresh.VendorChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shows what programs cannot rely on, because the gate does not judge it: constructors, and a status being undeclared.
 * Clients have no public constructors for this reason, and all of their results share a type.
 */
class UnstableProgramsTest {

    private static final Path VENDOR = Path.of("src/test/resources/refresh/vendor.yaml");

    @TempDir
    private Path folder;

    private ContractHistory history(int change) throws IOException {
        ContractHistory history = new ContractHistory(folder.resolve("contracts"));
        String vendor = Files.readString(VENDOR);
        for (VendorChange earlier : VendorChange.HISTORY.subList(0, change)) {
            vendor = earlier.applyTo(vendor);
        }
        history.add(vendor);
        history.add(VendorChange.HISTORY.get(change).applyTo(vendor));
        return history;
    }

    /** The records of a server's interfaces have public constructors. A new property is safe, but not for callers of these. */
    @Test
    void aCallOfAConstructorBreaksWhereABuilderDoesNot() throws IOException {
        ContractHistory history = history(4);
        String construct = "new Workspace(ID, ID, \"3\", JsonNullable.undefined(), JsonNullable.undefined())";
        String build = "Workspace.builder().id(ID).owner(ID).name(\"3\").build()";

        assertThat(new Gate(history).interfaces(0, 1)).isEqualTo(Gate.Verdict.SAFE);
        assertThat(recordErrors(history, 0, construct)).isEmpty();
        assertThat(recordErrors(history, 1, construct))
                .anySatisfy(error -> assertThat(error).contains("Workspace"));
        assertThat(recordErrors(history, 0, build)).isEmpty();
        assertThat(recordErrors(history, 1, build)).isEmpty();
    }

    @Test
    void noClassOfAClientHasAPublicConstructor() throws IOException {
        ContractHistory history = history(7);
        new JavaLanguage().generate(history.clientDocument(1), folder.resolve("client"));

        assertThat(ApiSurface.of(folder.resolve("client/classes")))
                .isNotEmpty()
                .noneSatisfy(line -> assertThat(line).startsWith("new "));
    }

    @Test
    void aProgramThatReliesOnAnUndeclaredStatusNoticesThatItIsDeclared() throws IOException {
        ContractHistory history = history(2);

        assertThat(new Gate(history).clients(0, 1)).isEqualTo(Gate.Verdict.SAFE);
        assertThat(outputOf("response instanceof GetWorkspaceResponse.Undeclared", history, 0))
                .isEqualTo("true");
        assertThat(outputOf("response instanceof GetWorkspaceResponse.Undeclared", history, 1))
                .isEqualTo("false");
        assertThat(outputOf("response.status() == 402", history, 0)).isEqualTo("true");
        assertThat(outputOf("response.status() == 402", history, 1)).isEqualTo("true");
    }

    private List<String> recordErrors(ContractHistory history, int version, String expression) throws IOException {
        Path code = Files.createTempDirectory(folder, "interfaces");
        Path named = code.resolve("openapi.yaml");
        ApplyNames.main(history.contract(version).getParent().toString(), named.toString());
        new OpenApiGenerator("understudy-jaxrs").generate(named, code, "example.api", "Unused");
        Files.writeString(code.resolve("Program.java"), """
                import example.api.model.Workspace;
                import java.util.UUID;
                import org.openapitools.jackson.nullable.JsonNullable;

                class Program {
                    static final UUID ID = new UUID(0, 0);
                    final Workspace workspace = %s;
                    final JsonNullable<String> none = JsonNullable.undefined();
                }
                """.formatted(expression));
        return Javac.compile(code, code.resolve("classes"));
    }

    private String outputOf(String condition, ContractHistory history, int version) throws IOException {
        JavaLanguage java = new JavaLanguage();
        Path client = Files.createTempDirectory(folder, "client");
        java.generate(history.clientDocument(version), client);
        Path program = Files.createTempDirectory(folder, "program");
        Files.writeString(program.resolve("Program.java"), """
                import example.client.GetWorkspaceResponse;
                import example.client.WorkspacesClient;
                import java.io.PrintStream;

                public class Program {
                    public static void run(String url, PrintStream out) throws Exception {
                        GetWorkspaceResponse response =
                                WorkspacesClient.builder().baseUrl(url).key("unpaid").build().getWorkspace();
                        out.print(%s);
                    }
                }
                """.formatted(condition));
        assertThat(java.compile(List.of(program), client)).isEmpty();
        try (WorkspaceServer server = new WorkspaceServer(history.read(0))) {
            return java.run(program, client, server.url());
        }
    }
}
