package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.send.HttpSender.NoResponseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A request that was sent, and its response. It contains credentials.
 *
 * @param index the index of the exchange, from 0
 * @param response the response; empty if there was none
 * @param failure the reason why there was no response; empty if there was one
 * @param isUnreachable whether no connection could be established
 * @param started the time at which the request was sent
 * @param duration the time until its outcome was known
 */
public record SentRequest(
        int index,
        Request request,
        Optional<ReceivedResponse> response,
        String failure,
        boolean isUnreachable,
        Instant started,
        Duration duration) {

    static SentRequest of(int index, Request request, ReceivedResponse response, Instant started) {
        return new SentRequest(index, request, Optional.of(response), "", false, started, since(started));
    }

    static SentRequest without(int index, Request request, NoResponseException reason, Instant started) {
        return new SentRequest(
                index,
                request,
                Optional.empty(),
                String.valueOf(reason.getMessage()),
                reason.isUnreachable(),
                started,
                since(started));
    }

    private static Duration since(Instant started) {
        return Duration.between(started, Instant.now());
    }
}
