package dev.understudy.verify.profile;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit on how often something happens.
 *
 * @param times how often at most
 * @param window within any stretch of time of this length
 */
public record Rate(int times, Duration window) {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,6})/(s|m)");

    /**
     * The rate that a text such as {@code 5/s} or {@code 100/m} names.
     *
     * @throws ProfileException if it names none
     */
    public static Rate parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new ProfileException("'" + text + "' is no rate; give requests per second (5/s) or minute (100/m).");
        }
        Duration window = matcher.group(2).equals("s") ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
        return new Rate(Integer.parseInt(matcher.group(1)), window);
    }
}
