package dev.understudy.verify.run;

import dev.understudy.verify.internal.send.VerificationException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limit of a run: a number of requests, or a time.
 *
 * @param requests the maximum number of requests; empty if only the time is limited
 * @param time the maximum time; empty if only the number of requests is limited
 */
public record Budget(Optional<Integer> requests, Optional<Duration> time) {

    public static final Budget DEFAULT = ofRequests(500);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,7})(s|m)?");

    /** Returns a budget that limits the number of requests. */
    public static Budget ofRequests(int requests) {
        return new Budget(Optional.of(requests), Optional.empty());
    }

    /** Returns a budget that limits the time. */
    public static Budget ofTime(Duration time) {
        return new Budget(Optional.empty(), Optional.of(time));
    }

    /**
     * Parses a budget such as {@code 500}, {@code 30s} or {@code 2m}.
     *
     * @throws VerificationException if the text is not a budget
     */
    public static Budget parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            throw new VerificationException(
                    "'" + text + "' is not a budget; give a number of requests, such as 500, or a time, such as 30s.");
        }
        int number = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return ofRequests(number);
        }
        return ofTime(matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number));
    }
}
