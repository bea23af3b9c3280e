package dev.understudy.verify.run;

import dev.understudy.verify.internal.send.VerificationException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of requests that a run may send, or the time that it may take.
 *
 * @param requests how many requests; empty if only time counts
 * @param time for how long; empty if only requests count
 */
public record Budget(Optional<Integer> requests, Optional<Duration> time) {

    /** The default. */
    public static final Budget USUAL = ofRequests(500);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,7})(s|m)?");

    /** Returns a budget of a number of requests. */
    public static Budget ofRequests(int requests) {
        return new Budget(Optional.of(requests), Optional.empty());
    }

    /** Returns a budget of a time. */
    public static Budget ofTime(Duration time) {
        return new Budget(Optional.empty(), Optional.of(time));
    }

    /**
     * Returns the budget that a text such as {@code 500}, {@code 30s} or {@code 2m} names.
     *
     * @throws VerificationException if it names none
     */
    public static Budget parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            throw new VerificationException("'" + text + "' is no budget; give requests (500) or time (30s, 2m).");
        }
        int number = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return ofRequests(number);
        }
        return ofTime(matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number));
    }
}
