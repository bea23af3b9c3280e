package dev.understudy.verify.run;

import static dev.understudy.verify.run.HostileServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.VerifierProcess;
import dev.understudy.verify.run.HostileServer.Answering;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a server sends, a process with little memory judges it or says that it could not be read. */
@Timeout(120)
class LittleMemoryTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";

    @Test
    void aHundredMegabytesAreNotHeldInNinety() throws Exception {
        assertThat(verify(90, endless(OK + "Content-Length: 104857600\r\n\r\n", " ".repeat(1024 * 1024))))
                .contains("a body of more than 16 MiB");
    }

    @Test
    void chunksWithoutEnd() throws Exception {
        assertThat(verify(
                        90, endless(OK + "Transfer-Encoding: chunked\r\n\r\n", "400\r\n" + " ".repeat(1024) + "\r\n")))
                .contains("a body of more than 16 MiB");
    }

    @Test
    void headersWithoutEnd() throws Exception {
        assertThat(verify(90, endless("HTTP/1.1 200 OK\r\n", "X-More: and more\r\n".repeat(1000))))
                .contains("AnswerArrives");
    }

    @Test
    void interimAnswersWithoutEnd() throws Exception {
        assertThat(verify(90, endless("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(1000))))
                .contains("AnswerArrives");
    }

    @Test
    void anAnswerWithEightMillionFaults() throws Exception {
        assertThat(verify(256, body("[" + "1,".repeat(8_000_000) + "1]")))
                .contains("readNames /0  BodyMatches", "received  1\n");
    }

    @Test
    void theDeepestAnswerThatACyclicSchemaAllows() throws Exception {
        assertThat(verify(90, body(nested("{\"right\":", 499)))).contains("received", "{\"right\":{\"right\":");
    }

    @Test
    void aFaultAtTheDeepestPlaceOfACyclicSchema() throws Exception {
        assertThat(verify(90, body(nested("{\"left\":", 499).replace("{}", "7"))))
                .contains("/left/left", "received  7");
    }

    @Test
    void aHundredThousandLevels() throws Exception {
        assertThat(verify(90, body(nested("{\"right\":", 100_000)))).contains("Document nesting depth");
    }

    private static String nested(String level, int levels) {
        return level.repeat(levels) + "{}" + "}".repeat(levels);
    }

    private static Answering body(String text) {
        byte[] answer = ascii(OK + "Content-Length: " + text.length() + "\r\n\r\n" + text);
        return out -> out.write(answer);
    }

    // Until the verifier has had enough.
    private static Answering endless(String start, String more) {
        byte[] again = ascii(more);
        return out -> {
            out.write(ascii(start));
            forever(out, again);
        };
    }

    private static void forever(OutputStream out, byte[] again) throws IOException {
        while (true) {
            out.write(again);
        }
    }

    // Everything that the run said, once it has ended with a verdict and without a stack trace.
    private static String verify(int megabytes, Answering answering) throws IOException, InterruptedException {
        try (HostileServer server = new HostileServer(answering)) {
            VerifierProcess process = VerifierProcess.startWithin(
                    megabytes,
                    "verify",
                    "--contract",
                    "src/test/resources/hostile/openapi.yaml",
                    "--url",
                    server.uri(),
                    "--budget",
                    "10");
            String words = process.words();
            assertThat(process.exitValue()).as(words).isEqualTo(1);
            assertThat(words).startsWith("FAIL").doesNotContain("\tat ", "Exception");
            return words;
        }
    }
}
