package dev.understudy.verify.internal.curl;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a request as one line for a shell (POSIX quoting), with variables where credentials were. */
public final class Curl {

    private static final int LONGEST_INLINE = 4096;
    // curl works these out itself, and better.
    private static final Set<String> OWN =
            Set.of("host", "content-length", "connection", "transfer-encoding", "accept-encoding", "upgrade");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    private final Set<String> variables;

    public Curl(Set<String> variables) {
        this.variables = variables;
    }

    /** The line; a body that is long or no text is read from the file {@code bodyFile}. */
    public String line(Request request, String bodyFile) {
        // Without these curl reads brackets and braces as patterns, and resolves dots in paths.
        List<String> words = new ArrayList<>(List.of("curl", "-i", "--globoff", "--path-as-is"));
        words.addAll(request.method().equals("HEAD") ? List.of("-I") : List.of("-X", quote(request.method())));
        words.add(quote(request.uri().toString()));
        request.headers().fields().stream()
                .filter(field -> !isOwn(field.getKey()))
                .forEach(field -> words.addAll(List.of("-H", header(field.getKey(), field.getValue()))));
        if (request.body().isKnown() && !request.body().isEmpty()) {
            if (request.headers().first("Content-Type").isEmpty()) {
                words.addAll(List.of("-H", "'Content-Type:'"));
            }
            words.addAll(List.of("--data-binary", data(request.body(), bodyFile)));
        }
        return String.join(" ", words);
    }

    /** Whether a body can stand in the line itself. */
    public static boolean isInline(Body body) {
        return body.length() <= LONGEST_INLINE
                && Body.of(body.text()).equals(body)
                && body.text().chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t');
    }

    private static boolean isOwn(String field) {
        return field.startsWith(":") || OWN.contains(field.toLowerCase(Locale.ROOT));
    }

    // curl drops a field without a value, unless it ends in a semicolon.
    private String header(String name, String value) {
        return quote(value.isEmpty() ? name + ";" : name + ": " + value);
    }

    // curl reads "@name" as a file.
    private String data(Body body, String bodyFile) {
        return isInline(body) && !body.text().startsWith("@") ? quote(body.text()) : quote("@" + bodyFile);
    }

    private String quote(String text) {
        StringBuilder quoted = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        int from = 0;
        while (variable.find()) {
            if (variables.contains(variable.group(1))) {
                quoted.append(literal(text.substring(from, variable.start())));
                quoted.append("\"$").append(variable.group(1)).append('"');
                from = variable.end();
            }
        }
        quoted.append(literal(text.substring(from)));
        return quoted.isEmpty() ? "''" : quoted.toString();
    }

    private static String literal(String text) {
        if (text.isEmpty() || PLAIN.matcher(text).matches()) {
            return text;
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
