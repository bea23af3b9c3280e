package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.regular.RegularLanguage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Facts about formats that the validator asserts. */
final class KnownFormats {

    // Each string in the first format also has the others.
    private static final Map<String, Set<String>> INCLUDED = Map.of(
            "email", Set.of("idn-email"),
            "hostname", Set.of("idn-hostname"),
            "uri", Set.of("iri", "uri-reference", "iri-reference"),
            "uri-reference", Set.of("iri-reference"),
            "iri", Set.of("iri-reference"));

    // A language that contains all strings in the format.
    private static final Map<String, String> LANGUAGES = Map.of(
            "uuid", "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
            "date", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "date-time", "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9:.+Zz-]{9,}$",
            "ipv4", "^[0-9.]{7,15}$",
            "ipv6", "^[0-9A-Fa-f:.]{2,45}$",
            "byte", "^[A-Za-z0-9+/=\\s]*$",
            "email", "^.{3,}$");

    private KnownFormats() {}

    /** Returns whether each string in one format also has the other. */
    static boolean includes(String format, String other) {
        return INCLUDED.getOrDefault(format, Set.of()).contains(other);
    }

    /** Returns a language that contains all strings in a format, and possibly others. */
    static Optional<RegularLanguage> language(String format) {
        return Optional.ofNullable(LANGUAGES.get(format)).flatMap(RegularLanguage::matching);
    }
}
