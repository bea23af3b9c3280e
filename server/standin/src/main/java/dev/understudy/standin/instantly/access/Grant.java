package dev.understudy.standin.instantly.access;

import java.time.Duration;

/**
 * The result of counting several requests of a workspace at once.
 *
 * @param requests the number of requests that do not exceed a limit
 * @param retryAfter the time after which the others may be sent again
 */
record Grant(int requests, Duration retryAfter) {}
