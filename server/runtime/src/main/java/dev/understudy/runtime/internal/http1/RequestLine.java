package dev.understudy.runtime.internal.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/**
 * The first line of a request (RFC 9112, section 3).
 *
 * @param method the method as sent
 * @param target the request target as sent
 * @param version the version as sent; empty in a line that is not complete
 */
public record RequestLine(String method, String target, String version) {

    private static final String NONE = "-";
    private static final int MAX_READABLE = 256;
    private static final List<String> SCHEMES = List.of("http://", "https://");

    /**
     * Returns a complete request line.
     *
     * @throws dev.understudy.runtime.failure.Failure if it is not valid
     */
    static RequestLine parse(byte[] bytes, int start, int end) {
        String line = new String(bytes, start, end - start, ISO_8859_1);
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (last <= first) {
            throw Syntax.malformed("the first line is not a request line of HTTP/1.1");
        }
        RequestLine parsed =
                new RequestLine(line.substring(0, first), line.substring(first + 1, last), line.substring(last + 1));
        parsed.check();
        return parsed;
    }

    /** Rejects the beginning of a request line if its first word cannot become a method. */
    static void checkBeginning(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != ' ' && bytes[end] != '\r') {
            end++;
        }
        boolean onlyCr = start == end && end == bytes.length - 1 && bytes[end] == '\r';
        if (start < bytes.length && !onlyCr && !Syntax.isToken(bytes, start, end)) {
            throw Syntax.malformed("the first line is not a request line of HTTP/1.1");
        }
    }

    /**
     * Returns as much of a request line as can be read from the beginning of a request that is not valid or not
     * complete. What cannot be read is a dash, and a long target is cut off.
     */
    public static RequestLine readable(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, MAX_READABLE), ISO_8859_1).stripLeading();
        String[] words = text.split("\\s", 3);
        if (words.length < 2 || !Syntax.isToken(words[0])) {
            return new RequestLine(NONE, NONE, "");
        }
        return new RequestLine(words[0], words[1].startsWith("/") ? words[1] : NONE, "");
    }

    boolean isHttp10() {
        return version.equals("HTTP/1.0");
    }

    private void check() {
        if (!Syntax.isToken(method)) {
            throw Syntax.malformed("the method is not a token");
        }
        if (method.equals("CONNECT")) {
            throw Syntax.malformed("CONNECT is for proxies");
        }
        if (!isHttp10() && !version.equals("HTTP/1.1")) {
            throw Syntax.malformed("the version is neither HTTP/1.1 nor HTTP/1.0");
        }
        checkTarget();
    }

    // The HTTP codec would take any target that begins with "http" and contains "://" for one with a host.
    private void checkTarget() {
        if (target.indexOf(' ') >= 0 || target.indexOf('\t') >= 0) {
            throw Syntax.malformed("the request target contains a space");
        }
        if (target.startsWith("/") || target.equals("*")) {
            return;
        }
        int authority = lengthOfScheme();
        if (authority == 0) {
            throw Syntax.malformed("the request target is neither a path nor an HTTP URI");
        }
        if (!Authority.isValid(target.substring(authority).split("[/?]", 2)[0])) {
            throw Syntax.malformed("the request target has no valid host");
        }
    }

    private int lengthOfScheme() {
        for (String scheme : SCHEMES) {
            if (target.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return 0;
    }
}
