package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.derive.TestCase;
import java.time.Instant;
import java.util.Optional;

/** Receives every request of a session in the order in which they were sent, as soon as its outcome is known. */
@FunctionalInterface
public interface TrafficListener {

    /** Ignores all traffic. */
    TrafficListener NONE = (testCase, index, request, response, started) -> {};

    /**
     * Receives a request and its response. Both contain credentials.
     *
     * @param testCase the case of the request
     * @param index the index of the exchange, from 0
     * @param response the response; empty if there was none
     * @param started the time at which the request was sent
     */
    void onExchange(
            TestCase testCase, int index, Request request, Optional<ReceivedResponse> response, Instant started);
}
