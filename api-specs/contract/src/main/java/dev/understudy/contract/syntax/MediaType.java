package dev.understudy.contract.syntax;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type or media range (RFC 9110, sections 8.3.1 and 12.5.1).
 *
 * @param type the type in lower case; {@code *} for any type
 * @param subtype the subtype in lower case; {@code *} for any subtype
 * @param parameters the parameters, by names in lower case
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {

    /** The media range that covers all media types. */
    public static final MediaType ANY = new MediaType("*", "*", Map.of());

    private static final Set<String> TEXT_SUBTYPES = Set.of("plain", "html", "markdown", "css", "javascript");

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern TYPE = Pattern.compile("\\s*(" + TOKEN + ")/(" + TOKEN + ")\\s*");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*(?:(" + TOKEN + ")=(" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*\")\\s*)?");

    /** Parses a media type or media range; empty if the text is neither. */
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

    /**
     * Returns the essence of a media type (WHATWG MIME Sniffing): type and subtype, as {@code type/subtype} in lower
     * case. Parameters are ignored, even malformed ones.
     */
    public static String essence(String text) {
        int parameters = text.indexOf(';');
        String essence = parameters < 0 ? text : text.substring(0, parameters);
        return essence.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns whether an essence is a media type of JSON documents (RFC 6839 section 3.1). */
    public static boolean isJson(String essence) {
        return essence.equals("application/json") || essence.endsWith("+json");
    }

    /** Returns whether documents of this type are JSON. */
    public boolean isJson() {
        return isJson(type + "/" + subtype);
    }

    /** Returns whether documents of this type are read as one string. */
    public boolean isText() {
        return type.equals("text") && TEXT_SUBTYPES.contains(subtype);
    }

    /** Returns whether documents of this type are URL-encoded forms. */
    public boolean isForm() {
        return type.equals("application") && subtype.equals("x-www-form-urlencoded");
    }

    /**
     * Returns whether documents of this type can be read as a JSON value, a string or a form. True for every range that
     * includes all subtypes of a type.
     */
    public boolean isReadable() {
        return isJson() || isText() || isForm() || subtype.equals("*");
    }

    /**
     * Returns whether a sent media type matches this declared type or range: it has the same type, subtype and
     * parameters. If the sent type has no charset, a declared charset is ignored.
     */
    public boolean covers(MediaType sent) {
        return coversName(sent)
                && parameters.entrySet().stream().allMatch(declared -> {
                    String value = sent.parameters.get(declared.getKey());
                    return value == null
                            ? declared.getKey().equals("charset")
                            : value.equalsIgnoreCase(declared.getValue());
                });
    }

    /**
     * Returns how specific the media type is, where a greater number is more specific. It is greatest for a type with
     * parameters and 0 for {@code *}/{@code *}.
     */
    public int specificity() {
        if (type.equals("*")) {
            return 0;
        }
        return subtype.startsWith("*") ? 1 + subtype.length() : 100 + parameters.size();
    }

    private boolean coversName(MediaType sent) {
        if (type.equals("*")) {
            return true;
        }
        boolean matchesSuffix = subtype.startsWith("*+") && sent.subtype.endsWith(subtype.substring(1));
        return type.equals(sent.type) && (subtype.equals("*") || subtype.equals(sent.subtype) || matchesSuffix);
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
