package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.internal.status.ReasonPhrases;
import org.glassfish.grizzly.http.util.HttpStatus;

/** The statuses with their reason phrases. Grizzly has older phrases, and calls a status that it does not know "CUSTOM". */
final class StatusLines {

    private static final int MAX = 999;
    private static final HttpStatus[] STATUSES = new HttpStatus[MAX + 1];

    static {
        for (int status = 100; status <= MAX; status++) {
            STATUSES[status] = status(status);
        }
    }

    private StatusLines() {}

    /** Returns a status; one without a registered meaning has an empty reason phrase (RFC 9112, section 4). */
    static HttpStatus of(int status) {
        return status >= 100 && status <= MAX ? STATUSES[status] : status(status);
    }

    private static HttpStatus status(int status) {
        String phrase = ReasonPhrases.of(status, "");
        HttpStatus known = HttpStatus.getHttpStatus(status);
        return known.getReasonPhrase().equals(phrase) ? known : HttpStatus.newHttpStatus(status, phrase);
    }
}
