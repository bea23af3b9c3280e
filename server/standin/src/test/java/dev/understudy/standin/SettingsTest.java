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

/** A setting that cannot be stops the start, with one sentence and an exit status, and never with a stack trace. */
class SettingsTest {

    private static final String FRESH = "--database=jdbc:sqlite:%s/store.db";

    private final StringWriter told = new StringWriter();

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
            })
    void aBadFlagIsNamed(String argument, String sentence) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(told).hasToString(sentence + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:mysql://localhost/x                       | The database jdbc:mysql://localhost/x is of no known kind",
                "''                                             | is of no known kind; give --database jdbc:sqlite:FILE",
                "jdbc:sqlite:                                   | The database jdbc:sqlite: names no file",
                "jdbc:sqlite::memory:                           | The database jdbc:sqlite::memory: names no file",
                "jdbc:sqlite:/proc/nowhere/store.db             | The database jdbc:sqlite:/proc/nowhere/store.db cannot be opened",
                "jdbc:postgresql://127.0.0.1:1/x?password=hush  | The database jdbc:postgresql://127.0.0.1:1/x cannot be opened: ",
                "postgres://user:hush@localhost/x               | The database postgres://localhost/x is of no known kind",
            })
    void aDatabaseThatCannotBeIsNamedWithoutItsSecrets(String url, String sentence) {
        assertThat(run("--port=0", "--database=" + url)).isEqualTo(1);
        assertOneSentence(sentence);
        assertThat(told.toString()).contains("--database").doesNotContain("hush");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
        Path file = Files.writeString(directory.resolve("letter.txt"), "Dear all, this is no database.");
        assertThat(run("--port=0", "--database=jdbc:sqlite:" + file)).isEqualTo(1);
        assertOneSentence("cannot be opened");
        assertThat(file).hasContent("Dear all, this is no database.");
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port=" + taken.getLocalPort(), FRESH.formatted(directory)))
                    .isEqualTo(1);
            assertOneSentence("Cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": Address already in use");
        }
    }

    @Test
    void anAddressThatIsNotThisMachinesIsNamed() {
        assertThat(run("--port=0", "--host=192.0.2.1", FRESH.formatted(directory)))
                .isEqualTo(1);
        assertOneSentence("Cannot listen on 192.0.2.1:0: ");
        assertThat(told.toString()).contains("--host");
    }

    @Test
    void aSeedFileThatIsNotThereIsNamed() {
        assertThat(run("--port=0", "--seed=" + directory + "/none.yaml", FRESH.formatted(directory)))
                .isEqualTo(1);
        assertOneSentence("The seed file " + directory + "/none.yaml cannot be read: there is no such file.");
    }

    @Test
    void helpNamesEveryFlagAndVariable() {
        assertThat(run("--help")).isZero();
        assertThat(told.toString())
                .contains("--port", "--host", "--database", "--seed", "--help", "--version", "UNDERSTUDY_PORT");
    }

    @Test
    void theVersionIsTold() {
        assertThat(run("--version")).isZero();
        assertThat(told.toString()).startsWith("Understudy ");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(told, true));
        commandLine.setErr(new PrintWriter(told, true));
        return commandLine.execute(arguments);
    }

    private void assertOneSentence(String part) {
        assertThat(told.toString().lines()).as("one line").hasSize(1);
        assertThat(told.toString()).contains(part).doesNotContain("Exception", "\tat ");
    }
}
