package dev.understudy.verify.internal.derive;

import dev.understudy.verify.internal.pattern.PatternLanguage;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Generates candidate strings for a schema: at its boundaries, and just outside them. The caller must judge them. */
final class StringValues {

    // A longer string could exceed the server's limit on the size of a body, for which there is a separate test case.
    private static final int MAX_LENGTH = 20_000;
    private static final int MAX_PATTERN_LENGTH = 300;
    private static final String SURROGATE_PAIR = "\uD83C\uDFAD";

    // Characters that patterns exclude more often than others.
    private static final String RARE = "<>\"'&;|/\\%{}[]()#@:?*,.~^`$=+\n\t\u0000";

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

    private final AllOfSchemas schema;
    private final int shortest;
    private final Optional<Integer> longest;
    private final Optional<String> format;
    private final Optional<PatternLanguage> language;

    StringValues(AllOfSchemas schema) {
        this.schema = schema;
        this.shortest = schema.largest("minLength").map(BigDecimal::intValue).orElse(0);
        this.longest = schema.smallest("maxLength").map(BigDecimal::intValue);
        this.format = schema.text("format").filter(FormatSamples::isKnown);
        List<String> patterns = schema.texts("pattern");
        this.language = patterns.isEmpty() ? Optional.empty() : PatternLanguage.of(patterns);
    }

    /** Returns a string that is probably valid. */
    String generate(GenerationMode mode) {
        return EncodedStrings.of(schema)
                .or(() -> format.flatMap(name -> inFormat(name, mode)))
                .or(() -> language.flatMap(each -> matching(each, mode)))
                .orElseGet(() -> anyString(mode));
    }

    /** Returns whether a string has an allowed length and matches the patterns. */
    boolean allows(String text) {
        return hasAllowedLength(text) && matchesPatterns(text);
    }

    private Optional<String> inFormat(String name, GenerationMode mode) {
        List<String> fitting =
                FormatSamples.of(name, shortest).stream().filter(this::allows).toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(fitting.get(mode.chooseBetween(0, fitting.size() - 1)));
    }

    // An empty string is generated only if no other matches, since it cannot be sent in most parameters.
    private Optional<String> matching(PatternLanguage patterns, GenerationMode mode) {
        int max = Math.min(MAX_LENGTH, longest.orElse(MAX_LENGTH));
        return patterns.generate(Math.max(1, shortest), max, mode::chooseBetween)
                .or(() -> patterns.generate(shortest, max, mode::chooseBetween));
    }

    private String anyString(GenerationMode mode) {
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
        if (format.isEmpty() && schema.texts("pattern").isEmpty()) {
            values.put("the shortest string", "x".repeat(Math.min(shortest, MAX_LENGTH)));
            longest.filter(max -> max <= MAX_LENGTH)
                    .ifPresent(max -> values.put("the longest string", "x".repeat(max)));
            putSurrogatePairs(values);
            values.put("punctuation and non-Latin scripts", "\"\\/ <b>ß漢字" + SURROGATE_PAIR + "</b>\t'");
        }
        language.ifPresent(patterns -> {
            patterns.generate(shortest, Math.min(MAX_LENGTH, longest.orElse(MAX_LENGTH)), (low, high) -> low)
                    .ifPresent(text -> values.put("the shortest string that matches the pattern", text));
            patterns.longest(shortest, Math.min(MAX_PATTERN_LENGTH, longest.orElse(MAX_PATTERN_LENGTH)))
                    .ifPresent(text -> values.put("a long string that matches the pattern", text));
            putSurrogatePairs(values);
        });
        format.ifPresent(
                name -> FormatSamples.of(name, shortest).forEach(sample -> values.put(name + " " + sample, sample)));
        return values;
    }

    // Lengths count characters, not UTF-16 code units (RFC 8259; JSON Schema Validation, section 6.3.1).
    private void putSurrogatePairs(Map<String, String> values) {
        longest.filter(max -> max <= MAX_LENGTH)
                .map(SURROGATE_PAIR::repeat)
                .filter(this::matchesPatterns)
                .ifPresent(text -> values.put("the longest string, each character a surrogate pair", text));
    }

    /** Returns strings just outside the boundaries, each under a description. Some may be valid. */
    Map<String, String> invalidValues() {
        Map<String, String> invalid = new LinkedHashMap<>();
        if (shortest > 0 && shortest <= MAX_LENGTH) {
            invalid.put("too short", "x".repeat(shortest - 1));
            // If a server counts UTF-16 code units, it takes this string for a long enough one.
            invalid.put("too short, each character a surrogate pair", SURROGATE_PAIR.repeat(shortest - 1));
        }
        longest.filter(max -> max < MAX_LENGTH).ifPresent(max -> invalid.put("too long", "x".repeat(max + 1)));
        language.ifPresent(patterns -> {
            if (shortest > 0) {
                patterns.generate(shortest - 1, shortest - 1, (low, high) -> low)
                        .ifPresent(text -> invalid.put("matches the pattern, but is too short", text));
            }
            longest.filter(max -> max < MAX_LENGTH)
                    .flatMap(max -> patterns.generate(max + 1, max + 1, (low, high) -> low))
                    .ifPresent(text -> invalid.put("matches the pattern, but is too long", text));
        });
        format.ifPresent(name -> invalid.put("not in the format " + name, "no " + name + "!"));
        if (!schema.texts("pattern").isEmpty()) {
            mismatches()
                    .filter(candidate -> candidate.length() >= shortest)
                    .forEach(candidate -> invalid.put("does not match the pattern: '" + candidate + "'", candidate));
        }
        return invalid;
    }

    private Stream<String> mismatches() {
        String valid = generate(GenerationMode.MINIMAL);
        String start = valid.isEmpty() ? "" : valid.substring(0, valid.length() - 1);
        List<String> usual = List.of(
                start + "!",
                start,
                valid + "!",
                "!".repeat(Math.min(MAX_LENGTH, Math.max(1, shortest))),
                "!",
                "",
                " ",
                "x",
                "0",
                "漢",
                "a b");
        // A pattern that excludes a few characters matches all of these.
        return usual.stream().allMatch(this::matchesPatterns)
                ? RARE.chars()
                        .mapToObj(character -> start + (char) character)
                        .filter(text -> !matchesPatterns(text))
                        .limit(1)
                : usual.stream();
    }

    private boolean matchesPatterns(String text) {
        return schema.texts("pattern").stream().allMatch(pattern -> matches(pattern, text));
    }

    private boolean hasAllowedLength(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= shortest && longest.map(max -> length <= max).orElse(true);
    }

    static boolean matches(String regex, String text) {
        try {
            return Pattern.compile(regex).matcher(text).find();
        } catch (PatternSyntaxException e) {
            // Java cannot compile every ECMA-262 pattern. The caller judges the string anyway.
            return true;
        }
    }
}
