package dev.understudy.runtime.http;

import java.time.Duration;

/**
 * How much the port takes on at once, and how long it waits for others.
 *
 * @param workers threads that may work or wait for others at the same time
 * @param waiting requests that may wait besides, for a worker or for a commit that they share; one more is answered 503
 * @param silence how long a connection may say nothing, before or between requests, and how long a request's head may
 *     take; whole seconds
 * @param body how long a request's body may take
 * @param grace how long a stop waits for accepted requests
 */
public record Bounds(int workers, int waiting, Duration silence, Duration body, Duration grace) {

    /** Those of a server in use. */
    public static final Bounds USUAL =
            new Bounds(64, 1024, Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(10));
}
