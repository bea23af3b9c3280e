package dev.understudy.contract.internal.format;

import com.networknt.schema.utils.RFC5892;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks what the schema library does not check of host names. */
public final class HostName {

    // RFC 1123 section 2.1, RFC 1035 section 2.3.4.
    private static final int MAX_LENGTH = 253;

    private static final Pattern DOT = Pattern.compile("[.\\u3002\\uff0e\\uff61]");
    private static final String A_LABEL = "xn--";

    private HostName() {}

    /** Returns whether the A-labels of a host name in ASCII are valid (RFC 5890 section 2.3.2.1). */
    public static boolean hasValidLabels(String name) {
        List<String> labels = labels(name).map(HostName::decoded).toList();
        return name.length() <= MAX_LENGTH && !labels.contains("") && BidiRule.isSatisfied(labels);
    }

    /** Returns whether an internationalised host name has no empty label and satisfies the Bidi rule. */
    public static boolean isInternational(String name) {
        List<String> labels = labels(name).toList();
        return !labels.contains("") && BidiRule.isSatisfied(labels);
    }

    private static Stream<String> labels(String name) {
        return Stream.of(DOT.split(name, -1));
    }

    // The label, decoded if it is an A-label; empty if it is not valid.
    private static String decoded(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (!lower.startsWith(A_LABEL)) {
            return label;
        }
        return Punycode.decode(lower.substring(A_LABEL.length()))
                .filter(text -> text.chars().anyMatch(c -> c >= 128))
                .filter(RFC5892::isValid)
                .orElse("");
    }
}
