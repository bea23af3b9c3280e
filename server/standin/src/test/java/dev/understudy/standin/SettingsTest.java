package dev.understudy.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * A server with an invalid setting does not start: it prints one line without a stack trace, and exits with 2 if an
 * option is invalid, or with 1 if the server cannot start with the given options.
 */
class SettingsTest {

    private static final String NEW_DATABASE = "--database=jdbc:sqlite:%s/store.db";

    private final StringWriter output = new StringWriter();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--bogus          | Unknown option: '--bogus'. See --help.",
                "surplus          | Unmatched argument at index 0: 'surplus'. See --help.",
                "--port           | Missing required parameter for option '--port' (PORT). See --help.",
                "--port=http      | Invalid value for option '--port': 'http' is not an int. See --help.",
                "--port=65536     | --port must be from 0 to 65535, not 65536. See --help.",
                "--port=-1        | --port must be from 0 to 65535, not -1. See --help.",
                "--cors=a.example | --cors must be an origin such as http://localhost:3000, without a path, or *; not a.example. See --help.",
                "--cors=http://a/ | --cors must be an origin such as http://localhost:3000, without a path, or *; not http://a/. See --help.",
            })
    void anInvalidOptionIsReported(String argument, String message) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(output).hasToString(message + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:mysql://localhost/x                       | The database URL jdbc:mysql://localhost/x is not supported",
                "''                                             | is not supported; use --database jdbc:sqlite:FILE",
                "jdbc:sqlite:                                   | The database jdbc:sqlite: does not name a file",
                "jdbc:sqlite::memory:                           | The database jdbc:sqlite::memory: does not name a file",
                "jdbc:sqlite:/proc/nowhere/store.db             | The database jdbc:sqlite:/proc/nowhere/store.db cannot be opened",
                "jdbc:postgresql://127.0.0.1:1/x?password=hush  | The database jdbc:postgresql://127.0.0.1:1/x cannot be opened: ",
                "postgres://user:hush@localhost/x               | The database URL postgres://localhost/x is not supported",
            })
    void anUnusableDatabaseIsReportedWithoutItsPassword(String url, String message) {
        assertThat(run("--port=0", "--database=" + url)).isEqualTo(1);
        assertOneLine(message);
        assertThat(output.toString()).contains("--database").doesNotContain("hush");
    }

    @Test
    void aFileThatIsNotADatabaseIsRejectedAndLeftUnchanged() throws IOException {
        Path file = Files.writeString(directory.resolve("letter.txt"), "Dear all, this is not a database.");
        assertThat(run("--port=0", "--database=jdbc:sqlite:" + file)).isEqualTo(1);
        assertOneLine("cannot be opened");
        assertThat(file).hasContent("Dear all, this is not a database.");
    }

    @Test
    void aPortInUseIsReported() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port=" + listener.getLocalPort(), NEW_DATABASE.formatted(directory)))
                    .isEqualTo(1);
            assertOneLine("Cannot listen on 127.0.0.1:" + listener.getLocalPort() + ": Address already in use");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsReported() {
        assertThat(run("--port=0", "--host=192.0.2.1", NEW_DATABASE.formatted(directory)))
                .isEqualTo(1);
        assertOneLine("Cannot listen on 192.0.2.1:0: ");
        assertThat(output.toString()).contains("--host");
    }

    @Test
    void aMissingSeedFileIsReported() {
        assertThat(run("--port=0", "--seed=" + directory + "/none.yaml", NEW_DATABASE.formatted(directory)))
                .isEqualTo(1);
        assertOneLine("The seed file " + directory + "/none.yaml cannot be read: there is no such file.");
    }

    @Test
    void helpListsEveryOptionAndTheEnvironmentVariables() {
        assertThat(run("--help")).isZero();
        assertThat(output.toString())
                .contains(
                        "--port", "--host", "--database", "--seed", "--cors", "--help", "--version", "UNDERSTUDY_PORT")
                .contains("UNDERSTUDY_CORS.", "A flag takes precedence over the environment.");
    }

    @Test
    void severalOriginsMayBeGiven() {
        assertThat(Main.configOf("--cors", "http://a.example", "https://b.example:8443")
                        .corsOrigins())
                .containsExactlyInAnyOrder("http://a.example", "https://b.example:8443");
        assertThat(Main.configOf("--cors", "*").corsOrigins()).containsExactly("*");
        assertThat(Main.configOf().corsOrigins()).isEmpty();
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(run("--version")).isZero();
        assertThat(output.toString()).startsWith("Understudy ");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(output, true));
        commandLine.setErr(new PrintWriter(output, true));
        return commandLine.execute(arguments);
    }

    private void assertOneLine(String part) {
        assertThat(output.toString().lines()).as("one line").hasSize(1);
        assertThat(output.toString()).contains(part).doesNotContain("Exception", "\tat ");
    }
}
