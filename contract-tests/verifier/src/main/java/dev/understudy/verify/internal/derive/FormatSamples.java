package dev.understudy.verify.internal.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Contains valid strings for each format. */
public final class FormatSamples {

    private static final int MAX_LENGTH = 5_000;

    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            Map.entry("date-time", List.of("2026-01-12T09:29:00.000Z", "2024-02-29T23:59:59Z")),
            Map.entry("date", List.of("2026-01-12", "2024-02-29")),
            Map.entry("time", List.of("09:29:00Z")),
            Map.entry("duration", List.of("P1DT2H")),
            Map.entry("email", List.of("name@example.com", "a@b.co")),
            Map.entry("idn-email", List.of("name@example.com", "a@b.co")),
            Map.entry("hostname", List.of("example.com", "a.co")),
            Map.entry("idn-hostname", List.of("example.com", "a.co")),
            Map.entry("ipv4", List.of("192.0.2.1")),
            Map.entry("ipv6", List.of("2001:db8::1")),
            Map.entry("uri", List.of("https://example.com/a?b=c", "urn:a")),
            Map.entry("uri-reference", List.of("/a?b=c", "a")),
            Map.entry("iri", List.of("https://example.com/a", "urn:a")),
            Map.entry("iri-reference", List.of("/a", "a")),
            Map.entry("uri-template", List.of("/a/{b}")),
            Map.entry("uuid", List.of("3f2504e0-4f89-41d3-9a0c-0305e82c3301")),
            Map.entry("json-pointer", List.of("/a/b")),
            Map.entry("relative-json-pointer", List.of("1/a")),
            Map.entry("regex", List.of("^a+$")),
            Map.entry("byte", List.of("AAEC")),
            Map.entry("base64url", List.of("AAEC")),
            Map.entry("char", List.of("a")));

    // A string of any length: what comes before and after the filling, and the text that is repeated to fill it.
    private static final Map<String, Filling> FILLINGS = Map.ofEntries(
            Map.entry("email", new Filling("name@", "a.", "example.com")),
            Map.entry("idn-email", new Filling("name@", "a.", "example.com")),
            Map.entry("hostname", new Filling("", "a.", "example.com")),
            Map.entry("idn-hostname", new Filling("", "a.", "example.com")),
            Map.entry("uri", new Filling("https://example.com/", "a", "")),
            Map.entry("uri-reference", new Filling("/", "a", "")),
            Map.entry("iri", new Filling("https://example.com/", "a", "")),
            Map.entry("iri-reference", new Filling("/", "a", "")),
            Map.entry("uri-template", new Filling("/", "a", "")),
            Map.entry("json-pointer", new Filling("/", "a", "")),
            Map.entry("relative-json-pointer", new Filling("1/", "a", "")),
            Map.entry("regex", new Filling("", "a", "")),
            Map.entry("byte", new Filling("", "AAEC", "")),
            Map.entry("base64url", new Filling("", "AAEC", "")),
            Map.entry("date-time", new Filling("2026-01-12T09:29:00.", "0", "Z")),
            Map.entry("time", new Filling("09:29:00.", "0", "Z")));

    private FormatSamples() {}

    public static boolean isKnown(String format) {
        return SAMPLES.containsKey(format);
    }

    /** Returns valid strings, one of them at least as long as the given length, if the format allows that. */
    public static List<String> of(String format, int minLength) {
        List<String> samples = new ArrayList<>(SAMPLES.get(format));
        Filling filling = FILLINGS.get(format);
        if (filling != null
                && minLength <= MAX_LENGTH
                && minLength > samples.get(0).length()) {
            samples.add(filling.atLeast(minLength));
        }
        return samples;
    }

    private record Filling(String before, String filler, String after) {

        String atLeast(int length) {
            int missing = length - before.length() - after.length();
            return before + filler.repeat((missing + filler.length() - 1) / filler.length()) + after;
        }
    }
}
