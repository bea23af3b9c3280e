package dev.understudy.verify.internal.send;

import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.profile.Caller;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Returns the header fields of each caller, with credentials that are right, wrong or missing. */
public final class CallerHeaders {

    /** A credential that nobody has, and that is no secret. */
    public static final String WRONG = "nobody-has-this-credential";

    private static final Set<String> CARRIERS = Set.of("authorization", "cookie", "proxy-authorization");

    private final Profile profile;

    public CallerHeaders(Profile profile) {
        this.profile = profile;
    }

    /** Returns the header fields that a request with certain credentials carries. */
    List<Map.Entry<String, String>> of(Credentials credentials) {
        List<Map.Entry<String, String>> usual =
                credentials.callerIn(profile).map(Caller::headers).orElse(List.of());
        return switch (credentials.kind()) {
            case USUAL, NAMED -> usual;
            case NONE -> usual.stream().filter(field -> !carries(field)).toList();
            case WRONG -> wrong(usual);
        };
    }

    private static List<Map.Entry<String, String>> wrong(List<Map.Entry<String, String>> usual) {
        List<Map.Entry<String, String>> wrong = new ArrayList<>();
        usual.forEach(field -> wrong.add(carries(field) ? Map.entry(field.getKey(), wrong(field.getValue())) : field));
        return wrong.equals(usual) ? List.of(Map.entry("Authorization", "Bearer " + WRONG)) : wrong;
    }

    // The scheme stays, so that it is the credential that is wrong and nothing else.
    private static String wrong(String value) {
        int blank = value.indexOf(' ');
        return value.substring(0, blank + 1) + WRONG;
    }

    private static boolean carries(Map.Entry<String, String> field) {
        String name = field.getKey().toLowerCase(Locale.ROOT);
        return CARRIERS.contains(name) || name.contains("key") || name.contains("token") || name.contains("secret");
    }
}
