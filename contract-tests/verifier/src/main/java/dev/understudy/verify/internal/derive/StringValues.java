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

/** Generates candidate strings for a schema: at its boundaries, and just outside them. The caller must judge them. */
final class StringValues {

    // A longer string could exceed the server's limit on the size of a body, for which there is a separate test case.
    private static final int MAX_LENGTH = 20_000;
    private static final int MAX_TRIES = 12;
    private static final String SURROGATE_PAIR = "\uD83C\uDFAD";

    // Only random generation uses all of these characters; other modes use only the first one.
    private static final List<String> ALPHABET = List.of(
            "x",
            "a",
            "B",
            "7",
            " ",
            "-",
            "\"",
            "'",
            "\\",
            "/",
            "<",
            "&",
            "%",
            "\n",
            "é",
            "ß",
            "漢",
            "\u202e",
            SURROGATE_PAIR);

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

    StringValues(AllOfSchemas schema) {
        this.shortest = schema.largest("minLength").map(BigDecimal::intValue).orElse(0);
        this.longest = schema.smallest("maxLength").map(BigDecimal::intValue);
        this.format = schema.text("format").filter(SAMPLES::containsKey);
        this.pattern = schema.text("pattern");
    }

    /** Returns a string that is probably valid. */
    String generate(GenerationMode mode) {
        if (format.isPresent()) {
            return inFormat(mode);
        }
        if (pattern.isPresent()) {
            return generateMatching(pattern.get(), mode);
        }
        int max = Math.min(MAX_LENGTH, Math.max(shortest, longest.orElse(shortest + 12)));
        int length = Math.max(Math.min(1, max), mode.chooseBetween(Math.min(shortest, max), max));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.get(mode.chooseBetween(0, ALPHABET.size() - 1)));
        }
        return text.toString();
    }

    /** Returns strings at the boundaries, each under a description for users. */
    Map<String, String> boundaryValues() {
        Map<String, String> values = new LinkedHashMap<>();
        if (hasNoFormatOrPattern()) {
            values.put("the shortest string", "x".repeat(Math.min(shortest, MAX_LENGTH)));
            longest.filter(max -> max <= MAX_LENGTH).ifPresent(max -> {
                values.put("the longest string", "x".repeat(max));
                // Lengths count characters, not UTF-16 code units (RFC 8259; JSON Schema Validation, section 6.3.1).
                values.put("the longest string, each character a surrogate pair", SURROGATE_PAIR.repeat(max));
            });
            values.put("punctuation and non-Latin scripts", "\"\\/ <b>ß漢字" + SURROGATE_PAIR + "</b>\t'");
        }
        format.ifPresent(name -> SAMPLES.get(name).forEach(sample -> values.put(name + " " + sample, sample)));
        return values;
    }

    /** Returns strings just outside the boundaries, each under a description. Some may be valid. */
    Map<String, String> invalidValues() {
        Map<String, String> invalid = new LinkedHashMap<>();
        if (shortest > 0) {
            invalid.put("too short", "x".repeat(Math.min(shortest - 1, MAX_LENGTH)));
        }
        longest.filter(max -> max < MAX_LENGTH).ifPresent(max -> invalid.put("too long", "x".repeat(max + 1)));
        format.ifPresent(name -> invalid.put("not in the format " + name, "no " + name + "!"));
        pattern.ifPresent(text -> Stream.of(generateMismatch(text), "!", "", " ", "x", "0", "漢", "a b")
                .filter(candidate -> candidate.length() >= shortest)
                .forEach(candidate -> invalid.put("does not match the pattern: '" + candidate + "'", candidate)));
        return invalid;
    }

    private boolean hasNoFormatOrPattern() {
        return format.isEmpty() && pattern.isEmpty();
    }

    private String inFormat(GenerationMode mode) {
        List<String> samples = SAMPLES.get(format.get());
        List<String> fitting = samples.stream()
                .filter(sample -> pattern.isEmpty() || matches(pattern.get(), sample))
                .toList();
        if (fitting.isEmpty()) {
            return generateMatching(pattern.get(), mode);
        }
        return fitting.get(mode.chooseBetween(0, fitting.size() - 1));
    }

    private String generateMatching(String regex, GenerationMode mode) {
        String last = "";
        for (int i = 0; i < MAX_TRIES; i++) {
            last = generateCandidate(regex, mode.chooseBetween(0, 1 << 20) + i);
            if (matches(regex, last) && hasAllowedLength(last)) {
                return last;
            }
        }
        return last;
    }

    private boolean hasAllowedLength(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= shortest && longest.map(max -> length <= max).orElse(true);
    }

    private String generateCandidate(String regex, int seed) {
        try {
            return RgxGen.parse(rgxGenProperties(), regex).generate(new Random(seed));
        } catch (RuntimeException e) {
            // RgxGen does not support every regular expression. The caller discards the string if it is invalid.
            return "x";
        }
    }

    private String generateMismatch(String regex) {
        try {
            return RgxGen.parse(rgxGenProperties(), regex).generateNotMatching(new Random(regex.hashCode()));
        } catch (RuntimeException e) {
            return "!";
        }
    }

    private RgxGenProperties rgxGenProperties() {
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, Math.max(shortest, 6));
        return properties;
    }

    private static boolean matches(String regex, String text) {
        try {
            return Pattern.compile(regex).matcher(text).find();
        } catch (PatternSyntaxException e) {
            // Java cannot compile every ECMA-262 pattern. The caller judges the string anyway.
            return true;
        }
    }
}
