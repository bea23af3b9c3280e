package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.send.HttpSender.NoAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Sends one request of an earlier run or recording again. */
public final class Resend {

    // The client sets these itself.
    private static final Set<String> OWN =
            Set.of("host", "content-length", "connection", "expect", "upgrade", "transfer-encoding", "accept-encoding");

    private Resend() {}

    /**
     * Returns the answer to a request. Redirects are not followed: the contract is about the server's own answer.
     *
     * @throws VerificationException if there is none
     */
    public static Answer send(Request request) {
        String host = request.uri().getScheme() + "://" + request.uri().getRawAuthority();
        try {
            return new HttpSender(HttpSender.PATIENCE).send(sendable(request));
        } catch (NoAnswer e) {
            throw new VerificationException("No answer came from " + host + ": " + e.getMessage() + ".", e);
        } catch (IllegalArgumentException e) {
            throw new VerificationException("The request cannot be sent again: " + e.getMessage() + ".", e);
        }
    }

    private static Request sendable(Request request) {
        List<Map.Entry<String, String>> fields = request.headers().fields().stream()
                .filter(field -> !field.getKey().startsWith(":"))
                .filter(field -> !OWN.contains(field.getKey().toLowerCase(Locale.ROOT)))
                .toList();
        return new Request(request.method(), request.uri(), new Headers(fields), request.body());
    }
}
