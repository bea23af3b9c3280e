package dev.understudy.contract.internal.schema;

import com.networknt.schema.format.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The formats that are checked: those of JSON Schema 2020-12, and the most common ones of the OpenAPI Format Registry.
 * Any other format is listed as not checked, unless it accepts every value.
 */
final class Formats {

    // The only formats that are taken from the library unchanged. The library also implements formats of early drafts,
    // such as "color" and "style", whose names mean something else in current documents.
    private static final Set<String> FROM_LIBRARY =
            Set.of("date-time", "time", "ipv4", "ipv6", "uuid", "json-pointer", "relative-json-pointer");

    private static final Set<String> URIS = Set.of("uri", "uri-reference", "iri", "iri-reference");

    // Conditions that the library does not check: a year of four digits (RFC 3339 section 5.6), the characters between
    // the expressions of a template (RFC 6570 section 2.1), and the escapes and groups of ECMA-262.
    private static final Map<String, Predicate<String>> STRICTER = Map.of(
            "date", date -> date.length() == "2026-01-01".length(),
            "uri-template", Formats::hasValidLiterals,
            "regex", EcmaPattern::hasKnownSyntax);

    // The literals of a template contain none of these characters, and a percent sign only before two hex digits.
    private static final Pattern INVALID_LITERAL =
            Pattern.compile("[\\x00-\\x20\\x7f\"<>\\\\^`|}]|%(?![0-9A-Fa-f]{2})");

    private static final Set<String> ACCEPTING_EVERY_VALUE = Set.of("binary", "password", "commonmark", "html");

    private static final List<Format> JUDGED = judgedFormats();

    private static final Set<String> NAMES =
            JUDGED.stream().map(Format::getName).collect(Collectors.toUnmodifiableSet());

    private Formats() {}

    static List<Format> judged() {
        return JUDGED;
    }

    static boolean isJudged(String name) {
        return NAMES.contains(name);
    }

    /** Returns whether the format accepts every value, so that there is nothing to judge. */
    static boolean acceptsEveryValue(String name) {
        return ACCEPTING_EVERY_VALUE.contains(name);
    }

    private static List<Format> judgedFormats() {
        List<Format> formats = new ArrayList<>();
        for (Format format : com.networknt.schema.format.Formats.DEFAULT) {
            if (FROM_LIBRARY.contains(format.getName())) {
                formats.add(format);
            } else if (STRICTER.containsKey(format.getName())) {
                formats.add(new StricterFormat(format, STRICTER.get(format.getName())));
            } else if (URIS.contains(format.getName())) {
                formats.add(new UriFormat(format));
            }
        }
        for (int bits = 8; bits <= 64; bits *= 2) {
            formats.add(NumberFormat.signed("int" + bits, bits));
            formats.add(NumberFormat.unsigned("uint" + bits, bits));
        }
        formats.add(NumberFormat.floating("float", Float.MAX_VALUE));
        formats.add(NumberFormat.floating("double", Double.MAX_VALUE));
        formats.add(new TextFormat("duration", Durations::isDuration));
        formats.add(new TextFormat("hostname", HostNames::isHostName));
        formats.add(new TextFormat("idn-hostname", HostNames::isInternational));
        formats.add(new TextFormat("email", EmailAddress::isAscii));
        formats.add(new TextFormat("idn-email", EmailAddress::isInternational));
        formats.add(new TextFormat("byte", Encoding.BASE64::canDecode));
        formats.add(new TextFormat("base64url", Encoding.BASE64URL::canDecode));
        formats.add(new TextFormat("char", text -> text.codePointCount(0, text.length()) == 1));
        return List.copyOf(formats);
    }

    private static boolean hasValidLiterals(String template) {
        return !INVALID_LITERAL.matcher(template.replaceAll("\\{[^{}]*}", "")).find();
    }
}
