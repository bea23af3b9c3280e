package dev.understudy.standin.http.mutation;

import dev.understudy.standin.support.SeedIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A request as text, in parts that mutations can change. Initially, it is a valid PATCH of Well's workspace. */
final class RawRequest {

    private static final String CRLF = "\r\n";

    String prefix = "";
    String method = "PATCH";
    String target = SeedIds.OUR_PATH;
    String version = "HTTP/1.1";
    String endOfLine = CRLF;
    final List<String> fields = new ArrayList<>();
    String body;

    private RawRequest(String body) {
        this.body = body;
        fields.add("Host: localhost");
        fields.add("Authorization: Bearer admin");
        fields.add("Content-Type: application/json");
        fields.add("Content-Length: " + body.length());
    }

    /** Returns a request that changes the name of the workspace. */
    static RawRequest rename(String name) {
        return new RawRequest("{\"data\":{\"type\":\"workspace\",\"id\":\"" + SeedIds.OUR_ID
                + "\",\"attributes\":{\"name\":\"" + name + "\"}}}");
    }

    /** Replaces the field whose name is that of the given line. */
    void replace(String line) {
        remove(line.substring(0, line.indexOf(':')));
        fields.add(line);
    }

    void remove(String name) {
        fields.removeIf(each -> each.startsWith(name + ":"));
    }

    /** Sets the body, with its length. */
    void setBody(String body) {
        this.body = body;
        replace("Content-Length: " + body.length());
    }

    /** Sets the body as it is sent, and declares that it is chunked. */
    void setChunkedBody(String chunks) {
        remove("Content-Length");
        fields.add("Transfer-Encoding: chunked");
        body = chunks;
    }

    /** Returns the body as one chunk, followed by the last chunk. */
    String oneChunk() {
        return Integer.toHexString(body.length()) + CRLF + body + CRLF + "0" + CRLF + CRLF;
    }

    /** Returns the body as chunks of random size, each with the given extension. */
    String chunks(Random random, String extension) {
        StringBuilder chunks = new StringBuilder();
        for (int start = 0; start < body.length(); ) {
            int end = Math.min(body.length(), start + 1 + random.nextInt(60));
            chunks.append(Integer.toHexString(end - start)).append(extension).append(CRLF);
            chunks.append(body, start, end).append(CRLF);
            start = end;
        }
        return chunks.append("0").append(extension).append(CRLF).append(CRLF).toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(prefix)
                .append(method)
                .append(' ')
                .append(target)
                .append(version.isEmpty() ? "" : " ")
                .append(version)
                .append(endOfLine);
        fields.forEach(each -> text.append(each).append(endOfLine));
        return text.append(endOfLine).append(body).toString();
    }
}
