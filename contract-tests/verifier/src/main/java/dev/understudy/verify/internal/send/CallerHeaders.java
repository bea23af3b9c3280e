package dev.understudy.verify.internal.send;

import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.ProfileCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds the header fields of each caller, with valid, invalid or missing credentials. */
public final class CallerHeaders {

    /** A made-up credential. It is not a secret, and no server should accept it. */
    public static final String INVALID_CREDENTIAL = "nobody-has-this-credential";

    private static final Set<String> CREDENTIAL_FIELDS = Set.of("authorization", "cookie", "proxy-authorization");

    private final Profile profile;

    public CallerHeaders(Profile profile) {
        this.profile = profile;
    }

    /** Returns the header fields of a request with these credentials. */
    List<Map.Entry<String, String>> of(Credentials credentials) {
        List<Map.Entry<String, String>> fields =
                credentials.callerIn(profile).map(ProfileCaller::headers).orElse(List.of());
        return switch (credentials.kind()) {
            case USUAL, NAMED -> fields;
            case NONE -> fields.stream().filter(field -> !isCredential(field)).toList();
            case INVALID -> withInvalidCredentials(fields);
        };
    }

    private static List<Map.Entry<String, String>> withInvalidCredentials(List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> changed = new ArrayList<>();
        fields.forEach(field ->
                changed.add(isCredential(field) ? Map.entry(field.getKey(), invalidValue(field.getValue())) : field));
        return changed.equals(fields) ? List.of(Map.entry("Authorization", "Bearer " + INVALID_CREDENTIAL)) : changed;
    }

    // The scheme, such as Bearer, stays as it is: only the credential itself must be invalid.
    private static String invalidValue(String value) {
        int blank = value.indexOf(' ');
        return value.substring(0, blank + 1) + INVALID_CREDENTIAL;
    }

    private static boolean isCredential(Map.Entry<String, String> field) {
        String name = field.getKey().toLowerCase(Locale.ROOT);
        return CREDENTIAL_FIELDS.contains(name)
                || name.contains("key")
                || name.contains("token")
                || name.contains("secret");
    }
}
