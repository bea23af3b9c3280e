package dev.understudy.verify.internal.derive;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Texts on the edges of what a schema allows, and just beyond. */
final class Texts {

    // Beyond it a text is an attack rather than a case; bodies that are too large are a probe of their own.
    private static final int LONGEST = 20_000;
    private static final int TRIES = 12;
    private static final String ASTRAL = "\uD83C\uDFAD";

    // Who likes it plain takes the first.
    private static final List<String> ALPHABET = List.of(
            "x", "a", "B", "7", " ", "-", "\"", "'", "\\", "/", "<", "&", "%", "\n", "é", "ß", "漢", "\u202e", ASTRAL);

    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            Map.entry("date-time", List.of("2026-01-12T09:29:00.000Z", "2024-02-29T23:59:59Z")),
            Map.entry("date", List.of("2026-01-12", "2024-02-29")),
            Map.entry("time", List.of("09:29:00Z")),
            Map.entry("duration", List.of("P1DT2H")),
            Map.entry("email", List.of("name@example.com")),
            Map.entry("idn-email", List.of("name@example.com")),
            Map.entry("hostname", List.of("example.com")),
            Map.entry("idn-hostname", List.of("example.com")),
            Map.entry("ipv4", List.of("192.0.2.1")),
            Map.entry("ipv6", List.of("2001:db8::1")),
            Map.entry("uri", List.of("https://example.com/a?b=c")),
            Map.entry("uri-reference", List.of("/a?b=c")),
            Map.entry("iri", List.of("https://example.com/a")),
            Map.entry("iri-reference", List.of("/a")),
            Map.entry("uri-template", List.of("/a/{b}")),
            Map.entry("uuid", List.of("3f2504e0-4f89-41d3-9a0c-0305e82c3301")),
            Map.entry("json-pointer", List.of("/a/b")),
            Map.entry("relative-json-pointer", List.of("1/a")),
            Map.entry("regex", List.of("^a+$")),
            Map.entry("byte", List.of("AAEC")),
            Map.entry("base64url", List.of("AAEC")),
            Map.entry("char", List.of("a")));

    private final int shortest;
    private final Optional<Integer> longest;
    private final Optional<String> format;
    private final Optional<String> pattern;

    Texts(Conjunction schema) {
        this.shortest = schema.largest("minLength").map(BigDecimal::intValue).orElse(0);
        this.longest = schema.smallest("maxLength").map(BigDecimal::intValue);
        this.format = schema.text("format").filter(SAMPLES::containsKey);
        this.pattern = schema.text("pattern");
    }

    /** A text that is allowed, as far as one can tell. */
    String usual(Taste taste) {
        if (format.isPresent()) {
            return formatted(taste);
        }
        if (pattern.isPresent()) {
            return patterned(pattern.get(), taste);
        }
        int most = Math.min(LONGEST, Math.max(shortest, longest.orElse(shortest + 12)));
        int length = Math.max(Math.min(1, most), taste.between(Math.min(shortest, most), most));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.get(taste.between(0, ALPHABET.size() - 1)));
        }
        return text.toString();
    }

    /** The edges of what is allowed, by what each is. */
    Map<String, String> edges() {
        Map<String, String> edges = new LinkedHashMap<>();
        if (isFree()) {
            edges.put("the shortest text", "x".repeat(Math.min(shortest, LONGEST)));
            longest.filter(most -> most <= LONGEST).ifPresent(most -> {
                edges.put("the longest text", "x".repeat(most));
                // Lengths count characters, not the code units of some encoding (RFC 8259, JSON Schema 6.3.1).
                edges.put("the longest text, each character two UTF-16 units", ASTRAL.repeat(most));
            });
            edges.put("marks and other scripts", "\"\\/ <b>ß漢字" + ASTRAL + "</b>\t'");
        }
        format.ifPresent(name -> SAMPLES.get(name).forEach(sample -> edges.put(name + " " + sample, sample)));
        return edges;
    }

    /** Texts just beyond what is allowed. */
    Map<String, String> beyond() {
        Map<String, String> beyond = new LinkedHashMap<>();
        if (shortest > 0) {
            beyond.put("too short", "x".repeat(Math.min(shortest - 1, LONGEST)));
        }
        longest.filter(most -> most < LONGEST).ifPresent(most -> beyond.put("too long", "x".repeat(most + 1)));
        format.ifPresent(name -> beyond.put("not of the format " + name, "no " + name + "!"));
        pattern.ifPresent(text -> Stream.of(unmatched(text), "!", "", " ", "x", "0", "漢", "a b")
                .filter(candidate -> candidate.length() >= shortest)
                .forEach(candidate -> beyond.put("not of the pattern: '" + candidate + "'", candidate)));
        return beyond;
    }

    private boolean isFree() {
        return format.isEmpty() && pattern.isEmpty();
    }

    private String formatted(Taste taste) {
        List<String> samples = SAMPLES.get(format.get());
        List<String> fitting = samples.stream()
                .filter(sample -> pattern.isEmpty() || matches(pattern.get(), sample))
                .toList();
        if (fitting.isEmpty()) {
            return patterned(pattern.get(), taste);
        }
        return fitting.get(taste.between(0, fitting.size() - 1));
    }

    private String patterned(String regex, Taste taste) {
        String last = "";
        for (int i = 0; i < TRIES; i++) {
            last = generated(regex, taste.between(0, 1 << 20) + i);
            if (matches(regex, last) && fits(last)) {
                return last;
            }
        }
        return last;
    }

    private boolean fits(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= shortest && longest.map(most -> length <= most).orElse(true);
    }

    private String generated(String regex, int seed) {
        try {
            return RgxGen.parse(properties(), regex).generate(new Random(seed));
        } catch (RuntimeException e) {
            // The library knows most of the syntax and not all; the judge sorts out what cannot be made.
            return "x";
        }
    }

    private String unmatched(String regex) {
        try {
            return RgxGen.parse(properties(), regex).generateNotMatching(new Random(regex.hashCode()));
        } catch (RuntimeException e) {
            return "!";
        }
    }

    private RgxGenProperties properties() {
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, Math.max(shortest, 6));
        return properties;
    }

    private static boolean matches(String regex, String text) {
        try {
            return Pattern.compile(regex).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return true;
        }
    }
}
