package dev.understudy.contract.overlay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The feature sets of the Overlay Specification; patch numbers make no difference. */
enum Version {
    V1_0,
    V1_1;

    private static final Pattern NUMBER = Pattern.compile("1\\.([01])\\.[0-9]+");

    static Version of(String number) {
        Matcher matcher = NUMBER.matcher(number);
        if (!matcher.matches()) {
            throw new OverlayException("The overlay's version is '%s'; 1.0.x and 1.1.x are understood, such as '1.1.0'."
                    .formatted(number));
        }
        return matcher.group(1).equals("0") ? V1_0 : V1_1;
    }
}
