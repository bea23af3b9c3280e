package dev.understudy.contract.overlay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The supported versions of the Overlay Specification. Patch versions do not differ in features. */
enum OverlayVersion {
    V1_0,
    V1_1;

    private static final Pattern NUMBER = Pattern.compile("1\\.([01])\\.[0-9]+");

    static OverlayVersion of(String number) {
        Matcher matcher = NUMBER.matcher(number);
        if (!matcher.matches()) {
            throw new OverlayException(
                    "The overlay's version is '%s'; use 1.0.x or 1.1.x, such as '1.1.0'.".formatted(number));
        }
        return matcher.group(1).equals("0") ? V1_0 : V1_1;
    }
}
