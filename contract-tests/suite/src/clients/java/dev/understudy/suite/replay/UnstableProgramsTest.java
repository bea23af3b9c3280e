package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.names.ApplyNames;
import dev.understudy.suite.refresh.VendorChange;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shows what programs cannot rely on, because the gate does not judge it: constructors, a status or property being
 * undeclared, and the classes of a result being complete. Clients have no public constructors for this reason, all of their
 * results share a type, and each of these has a subclass without a name.
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
        assertThat(outputOf("unpaid", "response instanceof GetWorkspaceResponse.Undeclared", history, 0))
                .isEqualTo("true");
        assertThat(outputOf("unpaid", "response instanceof GetWorkspaceResponse.Undeclared", history, 1))
                .isEqualTo("false");
        assertThat(outputOf("unpaid", "response.status() == 402", history, 0)).isEqualTo("true");
        assertThat(outputOf("unpaid", "response.status() == 402", history, 1)).isEqualTo("true");
    }

    /** A switch over all classes that exist would no longer compile with the client after the change. */
    @Test
    void aSwitchWithoutADefaultBranchDoesNotCompileInTheFirstPlace() throws IOException {
        ContractHistory history = history(2);
        Path client = folder.resolve("client");
        new JavaLanguage().generate(history.clientDocument(0), client);
        String cases =
                "case GetWorkspaceResponse.Ok ok -> 1; case GetWorkspaceResponse.Unauthorized unauthorized -> 2; "
                        + "case GetWorkspaceResponse.Undeclared undeclared -> 3; ";

        assertThat(switchErrors(cases, client))
                .anySatisfy(error -> assertThat(error).contains("does not cover all possible input values"));
        assertThat(switchErrors(cases + "default -> 4;", client)).isEmpty();
    }

    /** In Java 17, such a switch requires the option for previews. */
    private List<String> switchErrors(String cases, Path client) throws IOException {
        Path source = Files.writeString(
                Files.createTempDirectory(folder, "switch").resolve("Switch.java"), """
                import example.client.GetWorkspaceResponse;

                class Switch {
                    int number(GetWorkspaceResponse response) {
                        return switch (response) { %s };
                    }
                }
                """.formatted(cases));
        String version = String.valueOf(Runtime.version().feature());
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = client.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path");
        compiler.getTask(
                        null,
                        null,
                        messages,
                        List.of("--enable-preview", "--release", version, "-cp", classPath, "-d", folder.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        return messages.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }

    @Test
    void aPropertyThatBecomesDeclaredIsStillAmongAllProperties() throws IOException {
        ContractHistory history = history(6);
        String plan = "((GetWorkspaceResponse.Ok) response).body().allProperties().get(\"plan_id_bundle\")";

        assertThat(new Gate(history).clients(0, 1)).isEqualTo(Gate.Verdict.SAFE);
        assertThat(outputOf("paid", plan, history, 0)).isEqualTo("pid_bundle_scale_v2");
        assertThat(outputOf("paid", plan, history, 1)).isEqualTo("pid_bundle_scale_v2");
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

    /** Returns what a program prints with the client of a version, and the newest server. */
    private String outputOf(String key, String expression, ContractHistory history, int version) throws IOException {
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
                                WorkspacesClient.builder().baseUrl(url).key("%s").build().getWorkspace();
                        out.print(%s);
                    }
                }
                """.formatted(key, expression));
        assertThat(java.compile(List.of(program), client)).isEmpty();
        try (WorkspaceServer server = new WorkspaceServer(history.read(history.newest()))) {
            return java.run(program, client, server.url());
        }
    }
}
