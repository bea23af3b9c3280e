package dev.understudy.verify.internal.curl;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes each request as a curl command of one line. Values are quoted for a POSIX shell, except the shell variables
 * that replace credentials.
 */
public final class Curl {

    private static final int MAX_INLINE_BYTES = 4096;
    // curl sets the fields for the host, the length and the connection itself. Accept-Encoding would make it print a
    // compressed body.
    private static final Set<String> OMITTED_FIELDS =
            Set.of("host", "content-length", "connection", "transfer-encoding", "accept-encoding", "upgrade");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern UNQUOTED = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    private final Set<String> variables;

    /**
     * Creates a writer.
     *
     * @param variables the names of the shell variables that requests contain as {@code $NAME} instead of credentials
     */
    public Curl(Set<String> variables) {
        this.variables = variables;
    }

    /**
     * Returns the command.
     *
     * @param bodyFile returns the name of the file from which the command reads a body that cannot be part of it
     */
    public String command(Request request, Function<Body, String> bodyFile) {
        // Without these options, curl expands brackets and braces and removes dot segments from the path.
        List<String> words = new ArrayList<>(List.of("curl", "-i", "--globoff", "--path-as-is"));
        words.addAll(request.method().equals("HEAD") ? List.of("-I") : List.of("-X", quote(request.method())));
        words.add(quote(request.uri().toString()));
        request.headers().fields().stream()
                .filter(field -> !isOmitted(field.getKey()))
                .forEach(field -> words.addAll(List.of("-H", header(field.getKey(), field.getValue()))));
        if (request.body().isKnown() && !request.body().isEmpty()) {
            // A header without a value removes the Content-Type that curl adds to a body.
            if (request.headers().first("Content-Type").isEmpty()) {
                words.addAll(List.of("-H", "'Content-Type:'"));
            }
            words.addAll(List.of("--data-binary", data(request.body(), bodyFile)));
        }
        return String.join(" ", words);
    }

    /**
     * Returns whether a body can be part of the command: it must be short, printable UTF-8 text. curl would read a value
     * that starts with an at sign from the file with that name.
     */
    public static boolean isInline(Body body) {
        return body.length() <= MAX_INLINE_BYTES
                && !body.text().startsWith("@")
                && body.isText()
                && body.text().chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t');
    }

    // A name that starts with ":" is a pseudo-header field of HTTP/2.
    private static boolean isOmitted(String field) {
        return field.startsWith(":") || OMITTED_FIELDS.contains(field.toLowerCase(Locale.ROOT));
    }

    // curl omits a field with an empty value, unless its name is followed by a semicolon.
    private String header(String name, String value) {
        return quote(value.isEmpty() ? name + ";" : name + ": " + value);
    }

    private String data(Body body, Function<Body, String> bodyFile) {
        return isInline(body) ? quote(body.text()) : quote("@" + bodyFile.apply(body));
    }

    // Variables are in double quotes, so that the shell expands them; all other text is in single quotes if necessary.
    private String quote(String text) {
        StringBuilder quoted = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        int from = 0;
        while (variable.find()) {
            if (variables.contains(variable.group(1))) {
                quoted.append(quoteLiteral(text.substring(from, variable.start())));
                quoted.append("\"$").append(variable.group(1)).append('"');
                from = variable.end();
            }
        }
        quoted.append(quoteLiteral(text.substring(from)));
        return quoted.isEmpty() ? "''" : quoted.toString();
    }

    private static String quoteLiteral(String text) {
        if (text.isEmpty() || UNQUOTED.matcher(text).matches()) {
            return text;
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
