package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Derives values that violate keywords for strings. */
final class StringViolations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<String, List<String>> INVALID_BY_FORMAT = Map.ofEntries(
            Map.entry(
                    "date-time",
                    List.of("2026-05-11", "2026-13-11T21:12:35Z", "2026-05-11T21:12:35", "2026-05-11 21:12", "now")),
            Map.entry("date", List.of("2023-02-29", "2026-5-1", "20260511", "2026-05-11T00:00:00Z")),
            Map.entry("time", List.of("25:00:00Z", "12:00", "12:00:00")),
            Map.entry("duration", List.of("P", "1D", "P1D2H", "PT1.5X")),
            Map.entry("email", List.of("a", "a@", "@b.example", "a b@c.example")),
            Map.entry("idn-email", List.of("a", "@b.example")),
            Map.entry("hostname", List.of("-a.example", "a_b.example", "a..b", "x".repeat(64) + ".example")),
            Map.entry("idn-hostname", List.of("-a.example", "a..b")),
            Map.entry("ipv4", List.of("256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4")),
            Map.entry("ipv6", List.of("12345::", "1::2::3", "g::", "192.0.2.1")),
            Map.entry("uri", List.of("no scheme", "/a/b", "http://a b", "http://[::1")),
            Map.entry("uri-reference", List.of("\\\\a", "#a b", "a^b")),
            Map.entry("iri", List.of("ä", "http://a b")),
            Map.entry("iri-reference", List.of("\\\\a", "#a b")),
            Map.entry("uuid", List.of("019e18e2-7947-7550-ac77-19315c6fd79", "019e18e279477550ac7719315c6fd797", "x")),
            Map.entry("uri-template", List.of("/a/{b", "{}")),
            Map.entry("json-pointer", List.of("a", "/~2")),
            Map.entry("relative-json-pointer", List.of("/a", "-1/a", "01")),
            Map.entry("regex", List.of("(", "[a")),
            Map.entry("byte", List.of("%%%", "a", "-_-_")),
            Map.entry("base64url", List.of("%%%", "+/+/")),
            Map.entry("char", List.of("", "ab")));

    private StringViolations() {}

    static List<JsonNode> of(DocumentNode schema, String keyword, JsonNode value) {
        DocumentNode node = schema.child(keyword);
        String text = value.stringValue();
        return switch (keyword) {
            case "minLength" ->
                node.value().intValue() > 0 ? strings(shorter(text, node.value().intValue() - 1)) : List.of();
            case "maxLength" -> strings(text + "x".repeat(node.value().intValue() + 1 - length(text)));
            case "pattern" -> strings(notMatching(node.text("")));
            case "format" ->
                INVALID_BY_FORMAT.getOrDefault(node.text(""), List.of()).stream()
                        .<JsonNode>map(NODES::stringNode)
                        .toList();
            case "contentEncoding" -> strings("%%%");
            case "contentMediaType" -> strings(encoded(schema, "{"));
            case "contentSchema" -> strings(encoded(schema, "[]"));
            default -> List.of();
        };
    }

    private static List<JsonNode> strings(String text) {
        return List.of(NODES.stringNode(text));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String shorter(String text, int length) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(length, length(text))));
    }

    private static String notMatching(String pattern) {
        return Stream.of("", "~", "0", "a", "A", "\n", "x y", "é")
                .filter(text -> !Pattern.compile(pattern).matcher(text).find())
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("No sample string violates the pattern " + pattern + "; add one here."));
    }

    private static String encoded(DocumentNode schema, String json) {
        return schema.child("contentEncoding").text("").equals("base64")
                ? Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8))
                : json;
    }
}
