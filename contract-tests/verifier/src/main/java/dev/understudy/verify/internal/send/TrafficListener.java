package dev.understudy.verify.internal.send;

import dev.understudy.verify.internal.derive.TestCase;

/** Receives every request of a session in the order in which they were sent, as soon as its outcome is known. */
@FunctionalInterface
public interface TrafficListener {

    /** Ignores all traffic. */
    TrafficListener NONE = (testCase, sent) -> {};

    /** Receives the case and the outcome of a request. */
    void onRequest(TestCase testCase, SentRequest sent);
}
