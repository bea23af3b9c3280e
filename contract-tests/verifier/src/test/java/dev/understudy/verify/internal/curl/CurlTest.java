package dev.understudy.verify.internal.curl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CurlTest {

    @Test
    void aShellParsesTheCommandIntoTheOriginalValues() throws IOException {
        String body = "{\"name\":\"it's $HOME `id` \\\\ !!\\n \u00e4\"}";

        List<String> words = words(curl(Headers.of("X-Odd", "a 'b' \"c\" $d"), Body.of(body)));

        assertThat(words)
                .contains("PUT", "http://parcels.example/parcels/1?a=$b&c=(d)", "X-Odd: a 'b' \"c\" $d")
                .endsWith("--data-binary", body);
    }

    @Test
    void theShellExpandsAVariableInTheCommand() throws IOException {
        String line = curl(Headers.of("Authorization", "Bearer $SHELL_KEY"), Body.NONE);

        assertThat(words("SHELL_KEY='it works'; " + line)).contains("Authorization: Bearer it works");
    }

    @Test
    void headersThatCurlSetsAreOmitted() throws IOException {
        assertThat(words(curl(Headers.of("Host", "a", "content-length", "7", ":path", "/"), Body.NONE)))
                .doesNotContain("-H");
    }

    @Test
    void curlDoesNotAddAContentType() throws IOException {
        assertThat(words(curl(Headers.of(), Body.of("{}")))).containsSequence("-H", "Content-Type:");
    }

    @Test
    void binaryBodiesAreReadFromAFile() throws IOException {
        assertThat(words(curl(Headers.of(), Body.of(new byte[] {0, -1})))).endsWith("--data-binary", "@abc.body");
    }

    @Test
    void aBodyThatCurlWouldTakeForTheNameOfAFileIsReadFromAFile() throws IOException {
        Body body = Body.of("@home");

        assertThat(words(curl(Headers.of(), body))).endsWith("--data-binary", "@abc.body");
        assertThat(Curl.isInline(body)).isFalse();
    }

    @Test
    void anUnknownBodyIsOmitted() throws IOException {
        assertThat(words(curl(Headers.of(), Body.UNKNOWN))).doesNotContain("--data-binary");
    }

    private static String curl(Headers headers, Body body) {
        Request request = new Request("PUT", URI.create("http://parcels.example/parcels/1?a=$b&c=(d)"), headers, body);
        return new Curl(Set.of("SHELL_KEY")).command(request, separate -> "abc.body");
    }

    /** Returns the words into which a shell splits a line. */
    private static List<String> words(String line) throws IOException {
        String printWords = line.replaceFirst("\\bcurl ", "printf '%s\\\\0' ");
        Process shell = new ProcessBuilder("sh", "-c", printWords)
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return List.of(output.split("\0"));
    }
}
