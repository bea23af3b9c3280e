package dev.understudy.contract.internal.format;

import java.util.regex.Pattern;

/** Checks the order of the units of a duration (RFC 3339 appendix A): between two units, none may be missing. */
public final class Duration {

    private static final String TIME = "T(?:[^HMS]+H(?:[^HMS]+M(?:[^HMS]+S)?)?|[^HMS]+M(?:[^HMS]+S)?|[^HMS]+S)";
    private static final Pattern DURATION = Pattern.compile(
            "P(?:[^YMDWT]+W|(?:[^YMDWT]+Y(?:[^YMDWT]+M(?:[^YMDWT]+D)?)?|[^YMDWT]+M(?:[^YMDWT]+D)?|[^YMDWT]+D)(?:" + TIME
                    + ")?|" + TIME + ")");

    private Duration() {}

    /** Returns whether the units are in capital letters and complete. */
    public static boolean hasCompleteUnits(String duration) {
        return DURATION.matcher(duration).matches();
    }
}
