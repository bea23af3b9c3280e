package dev.understudy.runtime.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request is called, here and elsewhere.
 *
 * @param traceId the trace that the request belongs to: 32 lower-case hex digits, taken from an incoming
 *     {@code traceparent} header (W3C Trace Context, section 3.2) or begun here
 * @param logId this request alone: 16 lower-case hex digits, the same in the answer and in the log
 */
public record RequestId(String traceId, String logId) {

    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    /** Names a request; a missing or invalid {@code traceparent} begins a trace of its own, as the standard asks. */
    public static RequestId of(String traceparent) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String logId = hex(random.nextLong());
        if (traceparent != null) {
            Matcher matcher = TRACE_PARENT.matcher(traceparent);
            // Version 00 ends after the flags; only a later version may say more.
            if (matcher.matches() && (matcher.group(2) == null || !traceparent.startsWith("00"))) {
                return new RequestId(matcher.group(1), logId);
            }
        }
        return new RequestId(hex(random.nextLong()) + hex(random.nextLong()), logId);
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
