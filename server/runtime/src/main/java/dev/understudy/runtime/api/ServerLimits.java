package dev.understudy.runtime.api;

import java.time.Duration;

/**
 * The capacity and the time limits of the server.
 *
 * @param workers the maximum number of threads that run requests, including those that are blocked
 * @param maxQueued the maximum number of further requests, which wait for a worker or for a shared commit; a request
 *     beyond that gets status 503. Requests that wait for their bodies do not count.
 * @param idleTimeout the maximum duration of each of these: an idle connection before or between requests, the arrival
 *     of a request head, a blocked write; whole seconds
 * @param bodyTimeout the maximum time in which the body of a request must arrive
 * @param shutdownTimeout the maximum time for which a shutdown waits for accepted requests; whole seconds
 * @param drainTimeout the maximum time for which a shutdown keeps open connections that are idle, and responds to further
 *     requests on them. A proxy that closes its idle connections within this time never loses a request. Zero closes
 *     idle connections at once. Part of the shutdown timeout.
 */
public record ServerLimits(
        int workers,
        int maxQueued,
        Duration idleTimeout,
        Duration bodyTimeout,
        Duration shutdownTimeout,
        Duration drainTimeout) {

    /** Limits for a server with no needs of its own, with which a shutdown closes idle connections at once. */
    public static final ServerLimits DEFAULT =
            new ServerLimits(64, 1024, Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(10));

    /** Creates limits with which a shutdown closes idle connections at once. */
    public ServerLimits(
            int workers, int maxQueued, Duration idleTimeout, Duration bodyTimeout, Duration shutdownTimeout) {
        this(workers, maxQueued, idleTimeout, bodyTimeout, shutdownTimeout, Duration.ZERO);
    }
}
