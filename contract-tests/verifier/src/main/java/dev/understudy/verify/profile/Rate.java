package dev.understudy.verify.profile;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit on the number of requests in any time window of a given length.
 *
 * @param maxRequests the maximum number of requests
 * @param window the length of the time window
 */
public record Rate(int maxRequests, Duration window) {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,6})/(s|m)");

    /**
     * Parses a rate such as {@code 5/s} or {@code 100/m}.
     *
     * @throws ProfileException if the text is not a rate
     */
    public static Rate parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new ProfileException(
                    "'" + text + "' is not a rate; give requests per second (5/s) or per minute (100/m).");
        }
        Duration window = matcher.group(2).equals("s") ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
        return new Rate(Integer.parseInt(matcher.group(1)), window);
    }
}
