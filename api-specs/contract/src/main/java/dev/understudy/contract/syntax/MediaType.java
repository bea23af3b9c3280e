package dev.understudy.contract.syntax;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type or a range of them (RFC 9110, sections 8.3.1 and 12.5.1).
 *
 * @param type in lower case; {@code *} in a range
 * @param subtype in lower case; {@code *} in a range
 * @param parameters by their names in lower case
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {

    /** The range of all media types. */
    public static final MediaType ANY = new MediaType("*", "*", Map.of());

    private static final Set<String> PLAIN = Set.of("plain", "html", "markdown", "css", "javascript");

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern TYPE = Pattern.compile("\\s*(" + TOKEN + ")/(" + TOKEN + ")\\s*");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*(?:(" + TOKEN + ")=(" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*\")\\s*)?");

    /** The media type that a text names; empty if it names none. */
    public static Optional<MediaType> of(String text) {
        Matcher type = TYPE.matcher(text);
        if (!type.lookingAt()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        int end = type.end();
        while (parameter.find(end) && parameter.start() == end) {
            if (parameter.group(1) != null) {
                parameters.put(parameter.group(1).toLowerCase(Locale.ROOT), unquote(parameter.group(2)));
            }
            end = parameter.end();
        }
        return end < text.length()
                ? Optional.empty()
                : Optional.of(new MediaType(
                        type.group(1).toLowerCase(Locale.ROOT),
                        type.group(2).toLowerCase(Locale.ROOT),
                        Map.copyOf(parameters)));
    }

    /** Returns type and subtype in lower case. Parameters are left out, so they need not be well-formed. */
    public static String essence(String text) {
        int parameters = text.indexOf(';');
        String essence = parameters < 0 ? text : text.substring(0, parameters);
        return essence.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns whether a type and subtype are those of JSON documents (RFC 6839 section 3.1). */
    public static boolean isJson(String essence) {
        return essence.equals("application/json") || essence.endsWith("+json");
    }

    /** Whether documents of this type are JSON. */
    public boolean isJson() {
        return isJson(type + "/" + subtype);
    }

    /** Whether documents of this type are text without structure. */
    public boolean isText() {
        return type.equals("text") && PLAIN.contains(subtype);
    }

    /** Whether documents of this type are pairs of names and values, as a form writes them. */
    public boolean isForm() {
        return type.equals("application") && subtype.equals("x-www-form-urlencoded");
    }

    /** Whether documents of this type, or of any type of this range, are read as values. */
    public boolean isReadable() {
        return isJson() || isText() || isForm() || subtype.equals("*");
    }

    /** Whether this, as declared, covers one that was sent. A charset that was not sent is no difference. */
    public boolean covers(MediaType sent) {
        return coversName(sent)
                && parameters.entrySet().stream().allMatch(declared -> {
                    String value = sent.parameters.get(declared.getKey());
                    return value == null
                            ? declared.getKey().equals("charset")
                            : value.equalsIgnoreCase(declared.getValue());
                });
    }

    /** How closely it describes what it covers: a type with parameters most, {@code *}/{@code *} least. */
    public int precision() {
        if (type.equals("*")) {
            return 0;
        }
        return subtype.startsWith("*") ? 1 + subtype.length() : 100 + parameters.size();
    }

    private boolean coversName(MediaType sent) {
        if (type.equals("*")) {
            return true;
        }
        boolean suffix = subtype.startsWith("*+") && sent.subtype.endsWith(subtype.substring(1));
        return type.equals(sent.type) && (subtype.equals("*") || subtype.equals(sent.subtype) || suffix);
    }

    private static String unquote(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type + "/" + subtype);
        parameters.forEach(
                (name, value) -> text.append("; ").append(name).append('=').append(value));
        return text.toString();
    }
}
