package dev.understudy.verify.internal.report.html;

import java.util.Locale;

/** Formats numbers with commas as thousands separators. */
final class GroupedDigits {

    private GroupedDigits() {}

    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
