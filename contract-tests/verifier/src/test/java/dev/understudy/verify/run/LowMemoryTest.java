package dev.understudy.verify.run;

import static dev.understudy.verify.run.HostileServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.VerifierProcess;
import dev.understudy.verify.run.HostileServer.ConnectionHandler;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process with little memory either judges a huge response or reports why it could not read the response. */
@Timeout(120)
@Order(3)
class LowMemoryTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";

    @Test
    void aBodyOfAHundredMegabytesIsReported() throws Exception {
        assertThat(verify(90, endless(OK + "Content-Length: 104857600\r\n\r\n", " ".repeat(1024 * 1024))))
                .contains("a body of more than 16 MiB");
    }

    @Test
    void endlessChunksAreReported() throws Exception {
        assertThat(verify(
                        90, endless(OK + "Transfer-Encoding: chunked\r\n\r\n", "400\r\n" + " ".repeat(1024) + "\r\n")))
                .contains("a body of more than 16 MiB");
    }

    @Test
    void endlessHeadersAreReported() throws Exception {
        assertThat(verify(90, endless("HTTP/1.1 200 OK\r\n", "X-More: and more\r\n".repeat(1000))))
                .contains("AnswerArrives");
    }

    @Test
    void endlessInterimResponsesAreReported() throws Exception {
        assertThat(verify(90, endless("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(1000))))
                .contains("AnswerArrives", "more than 100 interim responses");
    }

    @Test
    void theFirstOfTwoMillionViolationsIsReported() throws Exception {
        assertThat(verify(90, body("[" + "1,".repeat(2_000_000) + "1]")))
                .contains("readNames /0  BodyMatches", "received  1\n");
    }

    @Test
    void aResponseOfTheMaximumDepthIsJudged() throws Exception {
        assertThat(verify(90, body(nested("{\"right\":", 499)))).contains("received", "{\"right\":{\"right\":");
    }

    @Test
    void aViolationAtTheMaximumDepthIsReported() throws Exception {
        assertThat(verify(90, body(nested("{\"left\":", 499).replace("{}", "7"))))
                .contains("/left/left", "received  7");
    }

    @Test
    void aHundredThousandLevelsAreReported() throws Exception {
        assertThat(verify(90, body(nested("{\"right\":", 100_000)), "INCOMPLETE", 4))
                .contains("Document nesting depth");
    }

    private static String nested(String level, int levels) {
        return level.repeat(levels) + "{}" + "}".repeat(levels);
    }

    // Responds with 200 and this JSON text.
    private static ConnectionHandler body(String text) {
        byte[] response = ascii(OK + "Content-Length: " + text.length() + "\r\n\r\n" + text);
        return out -> out.write(response);
    }

    // Writes the start once, and then repeats the other text until the verifier closes the connection.
    private static ConnectionHandler endless(String start, String repeated) {
        byte[] bytes = ascii(repeated);
        return out -> {
            out.write(ascii(start));
            writeForever(out, bytes);
        };
    }

    private static void writeForever(OutputStream out, byte[] bytes) throws IOException {
        while (true) {
            out.write(bytes);
        }
    }

    private static String verify(int megabytes, ConnectionHandler handler) throws IOException, InterruptedException {
        return verify(megabytes, handler, "FAIL", 1);
    }

    // Returns the output of a run, which must end with this verdict and without a stack trace.
    private static String verify(int megabytes, ConnectionHandler handler, String verdict, int exitCode)
            throws IOException, InterruptedException {
        try (HostileServer server = new HostileServer(handler)) {
            VerifierProcess process = VerifierProcess.startWithHeap(
                    megabytes,
                    "verify",
                    "--contract",
                    "src/test/resources/hostile/openapi.yaml",
                    "--url",
                    server.uri(),
                    "--budget",
                    "4");
            String output = process.output();
            assertThat(process.exitValue()).as(output).isEqualTo(exitCode);
            assertThat(output).startsWith(verdict).doesNotContain("\tat ", "Exception");
            return output;
        }
    }
}
