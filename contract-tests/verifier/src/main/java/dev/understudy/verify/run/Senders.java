package dev.understudy.verify.run;

import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.profile.Caller;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.Rate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the header fields of whoever sends, and how often they may. */
final class Senders {

    /** A credential that nobody has; no secret. */
    static final String WRONG = "nobody-has-this-credential";

    private static final Set<String> CARRIERS = Set.of("authorization", "cookie", "proxy-authorization");

    private final Profile profile;
    private final Optional<Rate> rate;
    private final Pacer all;
    private final Map<String, Pacer> byLimit = new HashMap<>();

    Senders(Profile profile, Optional<Rate> rate) {
        this.profile = profile;
        this.rate = rate;
        this.all = new Pacer(rate.stream().toList());
    }

    List<Map.Entry<String, String>> headers(Credentials credentials) {
        List<Map.Entry<String, String>> usual =
                caller(credentials).map(Caller::headers).orElse(List.of());
        return switch (credentials.kind()) {
            case USUAL, NAMED -> usual;
            case NONE -> usual.stream().filter(field -> !carries(field)).toList();
            case WRONG -> wrong(usual);
        };
    }

    /** Waits until the sender may send one more. */
    void await(Credentials credentials) {
        if (rate.isPresent()) {
            all.await();
        }
        caller(credentials)
                .flatMap(profile::limit)
                .ifPresent(limit -> byLimit.computeIfAbsent(limit.name(), any -> new Pacer(limit.rates()))
                        .await());
    }

    private Optional<Caller> caller(Credentials credentials) {
        return credentials.kind() == Credentials.Kind.NAMED ? profile.caller(credentials.caller()) : profile.usual();
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
