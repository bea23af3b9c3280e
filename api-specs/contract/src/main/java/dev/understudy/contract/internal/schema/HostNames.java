package dev.understudy.contract.internal.schema;

import com.networknt.schema.utils.RFC5892;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises host names (RFC 1123 section 2.1), also internationalised ones (RFC 5890 to 5893). */
final class HostNames {

    // RFC 1035 section 2.3.4.
    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL_LENGTH = 63;
    private static final String A_LABEL_PREFIX = "xn--";
    private static final Pattern ASCII_LABEL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?");
    // RFC 3490 section 3.1 lists the characters that are read as dots.
    private static final Pattern DOT = Pattern.compile("[.\\u3002\\uff0e\\uff61]");

    private HostNames() {}

    static boolean isHostName(String name) {
        return name.chars().allMatch(c -> c < 128) && isValid(name, name.split("\\.", -1));
    }

    static boolean isInternational(String name) {
        return isValid(name, DOT.split(name, -1));
    }

    private static boolean isValid(String name, String[] labels) {
        List<String> decoded = new ArrayList<>();
        for (String label : labels) {
            Optional<String> text =
                    isAscii(label) ? decodeAscii(label) : Optional.of(label).filter(HostNames::isULabel);
            if (text.isEmpty()) {
                return false;
            }
            decoded.add(text.get());
        }
        return name.length() <= MAX_LENGTH && BidiRule.isSatisfiedBy(decoded);
    }

    private static boolean isAscii(String label) {
        return label.chars().allMatch(c -> c < 128);
    }

    // Hyphens in the third and fourth position are reserved for A-labels (RFC 5891 section 4.2.3.1).
    private static Optional<String> decodeAscii(String label) {
        if (label.length() > MAX_LABEL_LENGTH || !ASCII_LABEL.matcher(label).matches()) {
            return Optional.empty();
        }
        if (!label.startsWith("--", 2)) {
            return Optional.of(label);
        }
        String lower = label.toLowerCase(Locale.ROOT);
        return Optional.of(lower)
                .filter(text -> text.startsWith(A_LABEL_PREFIX))
                .flatMap(text -> Punycode.decode(text.substring(A_LABEL_PREFIX.length())))
                .filter(text -> !isAscii(text) && isULabel(text));
    }

    private static boolean isULabel(String label) {
        return label.codePointCount(0, label.length()) <= MAX_LABEL_LENGTH
                && Normalizer.isNormalized(label, Normalizer.Form.NFC)
                && RFC5892.isValid(label);
    }
}
