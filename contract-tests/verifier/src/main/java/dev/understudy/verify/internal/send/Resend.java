package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.send.HttpSender.NoResponseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Repeats a request from an earlier run or from a recording. */
public final class Resend {

    // The HTTP client sets these fields itself, or, for accept-encoding, does not decompress the response.
    private static final Set<String> LEFT_OUT =
            Set.of("host", "content-length", "connection", "expect", "upgrade", "transfer-encoding", "accept-encoding");

    private Resend() {}

    /**
     * Sends a request and returns the response. Redirects are not followed, because the contract describes the server's
     * own response.
     *
     * @throws MissingResponseException if a connection was made, but no complete response arrives
     * @throws VerificationException if no connection can be made, or the request cannot be sent
     */
    public static ReceivedResponse send(Request request) {
        String server = request.uri().getScheme() + "://" + request.uri().getRawAuthority();
        try {
            return new HttpSender(HttpSender.EXCHANGE_TIMEOUT).send(withoutClientFields(request));
        } catch (NoResponseException e) {
            if (!e.isUnreachable() && !e.isTlsFailure()) {
                throw new MissingResponseException(e.getMessage(), e);
            }
            throw new VerificationException("No complete response from " + server + ": " + e.getMessage() + ".", e);
        } catch (IllegalArgumentException e) {
            throw new VerificationException("The request cannot be sent again: " + e.getMessage() + ".", e);
        }
    }

    /** Thrown when a server has accepted a connection but sent no complete response. The message is a clause. */
    public static final class MissingResponseException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private MissingResponseException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static Request withoutClientFields(Request request) {
        List<Map.Entry<String, String>> fields = request.headers().fields().stream()
                // A name that begins with a colon is an HTTP/2 pseudo-header field from a recording.
                .filter(field -> !field.getKey().startsWith(":"))
                .filter(field -> !LEFT_OUT.contains(field.getKey().toLowerCase(Locale.ROOT)))
                .toList();
        return new Request(request.method(), request.uri(), new Headers(fields), request.body());
    }
}
