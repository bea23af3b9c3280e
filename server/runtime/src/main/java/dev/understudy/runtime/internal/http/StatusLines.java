package dev.understudy.runtime.internal.http;

import java.util.Map;
import org.glassfish.grizzly.http.util.HttpStatus;

/** The statuses with their reason phrases, including those that Grizzly does not know and calls "CUSTOM". */
final class StatusLines {

    private static final String UNKNOWN_TO_GRIZZLY =
            HttpStatus.getHttpStatus(-1).getReasonPhrase();

    // RFC 9110, sections 15.5.21 and 15.5.22; RFC 6585; RFC 7725; RFC 8470.
    private static final Map<Integer, String> ADDITIONAL = Map.of(
            422, "Unprocessable Content",
            425, "Too Early",
            426, "Upgrade Required",
            428, "Precondition Required",
            429, "Too Many Requests",
            451, "Unavailable For Legal Reasons",
            511, "Network Authentication Required");

    private StatusLines() {}

    /** Returns a status; one without a registered meaning has an empty reason phrase (RFC 9112, section 4). */
    static HttpStatus of(int status) {
        HttpStatus known = HttpStatus.getHttpStatus(status);
        return known.getReasonPhrase().equals(UNKNOWN_TO_GRIZZLY)
                ? HttpStatus.newHttpStatus(status, ADDITIONAL.getOrDefault(status, ""))
                : known;
    }
}
