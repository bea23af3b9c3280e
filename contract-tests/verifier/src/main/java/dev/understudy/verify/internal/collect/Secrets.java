package dev.understudy.verify.internal.collect;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.syntax.PercentEncoding;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes credentials out of whatever is written down, and puts {@code $NAME} in their place, so that a curl line still
 * works where the variable of that name is set. Safe for use by many threads.
 *
 * <p>A credential is what somebody has named as one, and the value of every field that carries them by its nature
 * ({@code Authorization}, {@code Cookie} and their like, and the API keys that the contract declares) unless it was
 * published. Once known it is taken out wherever it turns up: a server that shows a key in its answer must not bring it
 * into a report.
 */
public final class Secrets {

    // Shorter ones would be found by chance in texts that have nothing to do with them.
    private static final int SHORTEST_IN_TEXT = 6;

    private final Set<String> fields = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> parameters = new HashSet<>();
    private final Set<String> published = new HashSet<>();
    private final Map<String, String> names =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Map<String, Integer> numbers = new HashMap<>();

    /** What carries credentials by its nature, and by this contract. */
    public Secrets(Contract contract) {
        fields.addAll(List.of("Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-API-Key", "API-Key"));
        contract.root()
                .child("components")
                .child("securitySchemes")
                .members()
                .values()
                .forEach(this::learn);
    }

    /** Names a credential by the environment variable that it came from. */
    public synchronized Secrets hide(String variable, String value) {
        names.put(value, variable);
        names.put(PercentEncoding.encodeForm(value), variable);
        return this;
    }

    /** Says that a value is none: a published demo key, or a wrong key that was made up. */
    public synchronized Secrets publish(String value) {
        published.add(value);
        return this;
    }

    /** Notes the credentials that an exchange carries. */
    public synchronized void learn(Exchange exchange) {
        learn(exchange.request().headers());
        learn(exchange.answer().headers());
        pairs(exchange.request().uri()).forEach((name, value) -> {
            if (parameters.contains(name)) {
                learn(name, value);
            }
        });
    }

    /** The variables that stand for the credentials known so far. */
    public synchronized Set<String> variables() {
        return Set.copyOf(names.values());
    }

    /** A text without the credentials known so far. */
    public synchronized String mask(String text) {
        String masked = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (name.getKey().length() >= SHORTEST_IN_TEXT) {
                masked = masked.replace(name.getKey(), "$" + name.getValue());
            }
        }
        return masked;
    }

    /** A request without the credentials known so far. */
    public synchronized Request mask(Request request) {
        List<Map.Entry<String, String>> headers = request.headers().fields().stream()
                .map(field -> Map.entry(field.getKey(), mask(field.getKey(), field.getValue())))
                .toList();
        return new Request(
                request.method(),
                URI.create(mask(request.uri().toString())),
                new Headers(headers),
                mask(request.body()));
    }

    /** A finding without the credentials known so far. */
    public Finding mask(Finding finding) {
        return Finding.of(finding.rule())
                .in(mask(finding.operation()), finding.exchange())
                .breaks(finding.keyword(), finding.contract())
                .as(finding.kind())
                .at(mask(finding.pointer()))
                .declared(finding.declared())
                .received(mask(finding.received()));
    }

    private void learn(DocumentNode scheme) {
        if (scheme.child("type").text("").equals("apiKey")) {
            String name = scheme.child("name").text("");
            if (scheme.child("in").text("").equals("query")) {
                parameters.add(name);
            } else {
                fields.add(name);
            }
        }
    }

    private void learn(Headers headers) {
        headers.fields().forEach(field -> {
            if (fields.contains(field.getKey())) {
                learn(field.getKey(), secretPart(field.getValue()));
            }
        });
    }

    private void learn(String carrier, String value) {
        if (!value.isEmpty() && !published.contains(value) && !names.containsKey(value)) {
            String variable = carrier.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            int number = numbers.merge(variable, 1, Integer::sum);
            names.put(value, number == 1 ? variable : variable + "_" + number);
        }
    }

    // A scheme such as "Bearer" before it is no secret, and tells a reader what is asked for.
    private static String secretPart(String value) {
        return value.substring(value.indexOf(' ') + 1).strip();
    }

    private String mask(String field, String value) {
        String secret = secretPart(value);
        return fields.contains(field) && names.containsKey(secret)
                ? value.replace(secret, "$" + names.get(secret))
                : mask(value);
    }

    private Body mask(Body body) {
        Body readable = Body.of(body.text());
        return readable.equals(body) ? Body.of(mask(body.text())) : body;
    }

    private static Map<String, String> pairs(URI uri) {
        Map<String, String> pairs = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        return pairs;
    }
}
