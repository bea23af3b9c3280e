package dev.understudy.verify.internal.send;

import dev.understudy.verify.internal.derive.InjectedFault;
import java.util.Locale;
import java.util.Set;

/**
 * Request headers whose values a server may or must ignore if it cannot use them, whatever the contract says of them:
 *
 * <ul>
 *   <li>{@code Prefer}: unknown preferences must be ignored (RFC 7240, section 2);
 *   <li>{@code If-Modified-Since}, {@code If-Unmodified-Since}: malformed dates must be ignored (RFC 9110, sections 13.1.3
 *       and 13.1.4);
 *   <li>{@code Range} may be ignored (RFC 9110, section 14.2);
 *   <li>{@code Accept-Charset}, {@code Accept-Encoding}, {@code Accept-Language} may be disregarded (RFC 9110, sections
 *       12.5.2 to 12.5.4);
 *   <li>{@code Cache-Control}: unknown directives must be ignored (RFC 9111, section 5.2.3);
 *   <li>{@code Priority}: unknown parameters must be ignored (RFC 9218, section 4);
 *   <li>{@code traceparent}, {@code tracestate}: malformed values must be ignored (W3C Trace Context, sections 3.2 and 3.3).
 * </ul>
 */
final class TolerantHeaders {

    private static final String HEADER = "/header/";

    private static final Set<String> NAMES = Set.of(
            "prefer",
            "if-modified-since",
            "if-unmodified-since",
            "range",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "priority",
            "traceparent",
            "tracestate");

    private TolerantHeaders() {}

    /** Returns whether a fault is the value of such a header. That a required header is missing is another fault. */
    static boolean allow(InjectedFault fault) {
        return fault.at().startsWith(HEADER)
                && NAMES.contains(fault.at().substring(HEADER.length()).toLowerCase(Locale.ROOT))
                && !fault.keyword().equals("required");
    }
}
