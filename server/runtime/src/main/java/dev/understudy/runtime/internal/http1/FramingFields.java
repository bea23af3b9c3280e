package dev.understudy.runtime.internal.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/**
 * The header fields that determine where a request ends, whether another one may follow on its connection, and which
 * host it is for.
 */
final class FramingFields {

    // 18 digits always fit into a long.
    private static final int MAX_DIGITS = 18;

    private final Field host = new Field("host");
    private final Field contentLength = new Field("content-length");
    private final Field transferEncoding = new Field("transfer-encoding");
    private final Field connection = new Field("connection");

    private boolean close;

    /**
     * Checks a field line, and keeps its value if the field is one of these.
     *
     * @throws dev.understudy.runtime.failure.Failure if the line is not valid
     */
    void add(byte[] bytes, int start, int end) {
        int colon = FieldLine.checkName(bytes, start, end);
        if (host.accept(bytes, start, colon, end)
                || contentLength.accept(bytes, start, colon, end)
                || transferEncoding.accept(bytes, start, colon, end)) {
            return;
        }
        if (connection.accept(bytes, start, colon, end)) {
            close |= hasOption(connection.value, "close");
        }
    }

    /** Returns the summary of a head with these fields, or rejects it if they contradict each other. */
    RequestHeadSummary summary(RequestLine line, int start, int end) {
        if (host.count > 1 || (host.count == 0 && !line.isHttp10())) {
            throw Syntax.malformed(host.count == 0 ? "the Host is missing" : "more than one Host");
        }
        if (host.count == 1 && !Authority.isValid(host.value)) {
            throw Syntax.malformed("the Host is not valid");
        }
        boolean chunked = isChunked(line);
        if (chunked && contentLength.count > 0) {
            throw Syntax.malformed("Transfer-Encoding and Content-Length in one request");
        }
        return new RequestHeadSummary(line, start, end, host.count == 1, length(), chunked, close);
    }

    private boolean isChunked(RequestLine line) {
        if (transferEncoding.count == 0) {
            return false;
        }
        if (line.isHttp10()) {
            throw Syntax.malformed("Transfer-Encoding in an HTTP/1.0 request");
        }
        if (transferEncoding.count > 1 || !transferEncoding.value.equalsIgnoreCase("chunked")) {
            throw Syntax.malformed("a transfer coding other than chunked");
        }
        return true;
    }

    private long length() {
        if (contentLength.count == 0) {
            return 0;
        }
        String value = contentLength.value;
        if (contentLength.count > 1
                || value.isEmpty()
                || value.length() > MAX_DIGITS
                || !value.chars().allMatch(Syntax::isDigit)) {
            throw Syntax.malformed("the Content-Length is not one number, or out of range");
        }
        return Long.parseLong(value);
    }

    private static boolean hasOption(String value, String option) {
        for (String each : value.split(",", -1)) {
            if (each.strip().toLowerCase(Locale.ROOT).equals(option)) {
                return true;
            }
        }
        return false;
    }

    private static final class Field {

        private final String name;
        private int count;
        private String value;

        Field(String name) {
            this.name = name;
        }

        boolean accept(byte[] bytes, int start, int colon, int end) {
            if (colon - start != name.length()
                    || !new String(bytes, start, colon - start, ISO_8859_1).equalsIgnoreCase(name)) {
                return false;
            }
            count++;
            value = new String(bytes, colon + 1, end - colon - 1, ISO_8859_1).strip();
            return true;
        }
    }
}
