package dev.understudy.runtime.api;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of a request.
 *
 * @param traceId the trace that the request belongs to: 32 lower-case hex digits, taken from an incoming
 *     {@code traceparent} header field (W3C Trace Context, section 3.2) or newly generated
 * @param logId the id of this request alone: 16 lower-case hex digits, the same in the response and in the log
 */
public record RequestIds(String traceId, String logId) {

    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    /**
     * Creates the ids of a request; a missing or invalid {@code traceparent} starts a new trace, as the standard
     * requires.
     */
    public static RequestIds of(String traceparent) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String logId = hex(random.nextLong());
        if (traceparent != null) {
            Matcher matcher = TRACE_PARENT.matcher(traceparent);
            // Version 00 ends after the flags; only later versions may have more fields.
            if (matcher.matches() && (matcher.group(2) == null || !traceparent.startsWith("00"))) {
                return new RequestIds(matcher.group(1), logId);
            }
        }
        return new RequestIds(hex(random.nextLong()) + hex(random.nextLong()), logId);
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
