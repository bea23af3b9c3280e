package dev.understudy.jaxrs;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns names of a contract into names of Go: {@code org_logo_url} into {@code OrgLogoURL}. */
final class GoNames {

    /** A part of a name: the beginnings of words in names such as {@code planId} and {@code HTTPServer}, and other characters. */
    private static final Pattern BOUNDARY = Pattern.compile(
            "[^\\p{Alnum}]+|(?<=[\\p{Lower}\\d])(?=\\p{Upper})|(?<=\\p{Upper})(?=\\p{Upper}\\p{Lower})");

    /** Words that Go's names have in upper case: those that staticcheck (ST1003) lists, and the last two. */
    private static final Set<String> INITIALISMS = Set.of(
            "ACL", "API", "ASCII", "CPU", "CSS", "DNS", "EOF", "GUID", "HTML", "HTTP", "HTTPS", "ID", "IP", "JSON",
            "QPS", "RAM", "RPC", "SLA", "SMTP", "SQL", "SSH", "TCP", "TLS", "TTL", "UDP", "UI", "GID", "UID", "UUID",
            "URI", "URL", "UTF8", "VM", "XML", "XMPP", "XSRF", "XSS", "SIP", "RTP", "AMQP", "DB", "TS", "OK", "WWW");

    /** Words that cannot be the name of a parameter: Go's keywords, and names that the generated function uses. */
    private static final Set<String> TAKEN = Set.of(
            "break",
            "case",
            "chan",
            "const",
            "continue",
            "default",
            "defer",
            "else",
            "fallthrough",
            "for",
            "func",
            "go",
            "goto",
            "if",
            "import",
            "interface",
            "map",
            "package",
            "range",
            "return",
            "select",
            "struct",
            "switch",
            "type",
            "var",
            "any",
            "bool",
            "c",
            "context",
            "ctx",
            "decode",
            "err",
            "float64",
            "headerValue",
            "inHeader",
            "inPath",
            "inQuery",
            "int64",
            "newRequest",
            "nil",
            "parameters",
            "received",
            "request",
            "result",
            "string");

    private GoNames() {}

    /** Returns the name of something that a package exports. */
    static String exported(String name) {
        String exported = words(name).map(GoNames::capitalized).collect(Collectors.joining());
        return exported.matches("\\p{Upper}.*") ? exported : "X" + exported;
    }

    /** Returns the name of a function's parameter. */
    static String local(String name) {
        List<String> words = words(name).toList();
        String local = words.stream()
                        .limit(1)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining())
                + words.stream().skip(1).map(GoNames::capitalized).collect(Collectors.joining());
        return TAKEN.contains(local) || !local.matches("\\p{Lower}.*") ? local + "Value" : local;
    }

    /** Returns a text as a literal. */
    static String quote(String text) {
        return text.codePoints()
                .mapToObj(each -> each < ' '
                        ? String.format(Locale.ROOT, "\\u%04x", each)
                        : (each == '"' || each == '\\' ? "\\" : "") + Character.toString(each))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static Stream<String> words(String name) {
        return BOUNDARY.splitAsStream(name).filter(word -> !word.isEmpty());
    }

    private static String capitalized(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return INITIALISMS.contains(upper) ? upper : upper.charAt(0) + word.substring(1);
    }
}
