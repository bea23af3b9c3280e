package dev.understudy.contract.internal.schema;

import java.util.regex.Pattern;

/** Recognises durations (RFC 3339 appendix A). A unit may be left out only at the beginning and the end. */
final class Durations {

    private static final String TIME = "T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)";
    private static final String DATE = "(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)";
    private static final Pattern DURATION = Pattern.compile("P(?:\\d+W|" + DATE + "(?:" + TIME + ")?|" + TIME + ")");

    private Durations() {}

    static boolean isDuration(String text) {
        return DURATION.matcher(text).matches();
    }
}
