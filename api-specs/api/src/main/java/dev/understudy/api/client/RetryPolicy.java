package dev.understudy.api.client;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a request is repeated, and after which time. A request is repeated after status 429, 502, 503 and 504
 * and if the connection fails. {@code Retry-After} is obeyed: if it is longer than the longest wait, the response is
 * returned instead. Without it, the wait is half a second and doubles with each repetition.
 *
 * <p>Only safe methods such as GET are repeated. A PATCH is repeated only if {@link #withUnsafeMethods} was called,
 * because the server may have processed it although the response was lost.
 */
public final class RetryPolicy {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<Integer> TEMPORARY_STATUSES = Set.of(429, 502, 503, 504);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final int maxRetries;
    private final Duration maxWait;
    private final boolean unsafeMethods;

    private RetryPolicy(int maxRetries, Duration maxWait, boolean unsafeMethods) {
        this.maxRetries = maxRetries;
        this.maxWait = maxWait;
        this.unsafeMethods = unsafeMethods;
    }

    /** Returns a policy that repeats nothing. */
    public static RetryPolicy none() {
        return new RetryPolicy(0, Duration.ZERO, false);
    }

    /** Returns a policy that repeats requests with safe methods at most twice and waits at most 30 seconds. */
    public static RetryPolicy standard() {
        return of(2, Duration.ofSeconds(30));
    }

    /**
     * Returns a policy that repeats requests with safe methods.
     *
     * @param maxRetries the number of repetitions after the first request
     * @param maxWait the longest wait before a repetition
     */
    public static RetryPolicy of(int maxRetries, Duration maxWait) {
        if (maxRetries < 0 || maxWait.isNegative()) {
            throw new IllegalArgumentException("The number of repetitions and the longest wait cannot be negative.");
        }
        return new RetryPolicy(maxRetries, maxWait, false);
    }

    /** Returns the same policy for all methods, PATCH included. */
    public RetryPolicy withUnsafeMethods() {
        return new RetryPolicy(maxRetries, maxWait, true);
    }

    /**
     * Returns the wait before the request is repeated; empty if the response is final.
     *
     * @param retries the number of repetitions so far
     */
    Optional<Duration> waitAfter(ApiRequest request, ReceivedResponse response, int retries) {
        if (!TEMPORARY_STATUSES.contains(response.status()) || !permits(request, retries)) {
            return Optional.empty();
        }
        Duration wait = response.header("Retry-After")
                .flatMap(value -> retryAfter(value, Instant.now()))
                .orElseGet(() -> defaultWait(retries));
        return wait.compareTo(maxWait) > 0 ? Optional.empty() : Optional.of(wait);
    }

    /** Returns the wait after a failed connection; empty if the failure is final. */
    Optional<Duration> waitAfterFailure(ApiRequest request, int retries) {
        return permits(request, retries) ? Optional.of(defaultWait(retries)) : Optional.empty();
    }

    private boolean permits(ApiRequest request, int retries) {
        return retries < maxRetries && (unsafeMethods || SAFE_METHODS.contains(request.method()));
    }

    private Duration defaultWait(int retries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(retries, 20));
        return wait.compareTo(maxWait) > 0 ? maxWait : wait;
    }

    /** Reads a number of seconds or a date (RFC 9110 section 10.2.3). */
    static Optional<Duration> retryAfter(String value, Instant now) {
        String text = value.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Duration wait = Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
