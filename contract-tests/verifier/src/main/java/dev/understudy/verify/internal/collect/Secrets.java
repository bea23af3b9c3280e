package dev.understudy.verify.internal.collect;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.syntax.PercentEncoding;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
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
 * Replaces the credentials in all texts of a report with {@code $NAME}, so that a curl command still works if the
 * environment variable of that name is set. Safe for use by several threads.
 *
 * <p>Three kinds of values are credentials: those that the profile takes from environment variables, the user
 * information of URLs, and the values of all header fields and query parameters that carry credentials ({@code
 * Authorization}, {@code Cookie} and similar fields, and the API keys that the contract declares), unless they are
 * marked as public. A known credential is replaced wherever it occurs, because a server may repeat a key in a response,
 * and reports must not contain the key.
 */
public final class Secrets {

    // A shorter value could occur by chance in an unrelated text.
    private static final int MIN_LENGTH_IN_TEXT = 6;

    private final Set<String> fields = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> parameters = new HashSet<>();
    private boolean expectsUndeclared;
    private final Set<String> published = new HashSet<>();
    // By credential, the name of its variable. The longest come first, because one credential may contain another.
    private final Map<String, String> variablesByValue =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Map<String, Integer> countsByVariable = new HashMap<>();

    /** Creates an instance that expects credentials in the usual header fields and in the API keys of the contract. */
    public Secrets(Contract contract) {
        fields.addAll(List.of("Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-API-Key", "API-Key"));
        contract.root()
                .child("components")
                .child("securitySchemes")
                .members()
                .values()
                .forEach(this::addApiKeyName);
    }

    /**
     * Expects credentials also in header fields and query parameters that the contract does not declare, but whose names
     * say so, such as {@code api_key}. Call this for recorded traffic; in a run, such a parameter has a generated value.
     */
    public synchronized Secrets expectUndeclared() {
        expectsUndeclared = true;
        return this;
    }

    /** Expects a credential in a header field that a caller of the run sends, if its name says so. */
    public synchronized Secrets expectIn(String field) {
        if (CredentialNames.isField(field)) {
            fields.add(field);
        }
        return this;
    }

    /** Adds a credential, with the name of the environment variable that it came from. */
    public synchronized Secrets addCredential(String variable, String value) {
        variablesByValue.put(value, variable);
        variablesByValue.put(PercentEncoding.encodeForm(value), variable);
        return this;
    }

    /** Marks a value as not secret, such as a published demo key or a made-up invalid key. */
    public synchronized Secrets markPublic(String value) {
        published.add(value);
        return this;
    }

    /** Adds the credentials in the header fields and the URL of an exchange. */
    public synchronized void learn(Exchange exchange) {
        learn(exchange.request());
        learn(exchange.response().headers());
    }

    /** Adds the credentials in the header fields and the URL of a request. */
    public synchronized void learn(Request request) {
        learn(request.headers());
        if (request.uri().getRawUserInfo() != null) {
            learn("USERINFO", request.uri().getRawUserInfo());
        }
        QueryParameters.of(request.uri()).forEach(parameter -> {
            if (isCredential(parameter.getKey())) {
                learn(parameter.getKey(), parameter.getValue());
            }
        });
    }

    /** Returns the names of the variables that replace the credentials known so far. */
    public synchronized Set<String> variables() {
        return Set.copyOf(variablesByValue.values());
    }

    /** Returns a text with the known credentials replaced. */
    public synchronized String mask(String text) {
        String masked = text;
        for (Map.Entry<String, String> entry : variablesByValue.entrySet()) {
            if (entry.getKey().length() >= MIN_LENGTH_IN_TEXT) {
                masked = masked.replace(entry.getKey(), "$" + entry.getValue());
            }
        }
        return masked;
    }

    /** Returns a request with the known credentials replaced. */
    public synchronized Request mask(Request request) {
        return new Request(request.method(), mask(request.uri()), mask(request.headers()), mask(request.body()));
    }

    /** Returns a response with the known credentials replaced. */
    public synchronized ReceivedResponse mask(ReceivedResponse response) {
        return new ReceivedResponse(response.status(), mask(response.headers()), mask(response.body()));
    }

    /** Returns a finding with the known credentials replaced. */
    public synchronized Finding mask(Finding finding) {
        return Finding.of(finding.rule())
                .in(mask(finding.operation()), finding.exchange())
                .violates(finding.keyword(), finding.contract())
                .as(finding.kind())
                .at(mask(finding.pointer()))
                .declared(finding.declared())
                .received(mask(finding.received()));
    }

    private boolean isCredential(String parameter) {
        return parameters.contains(parameter) || (expectsUndeclared && CredentialNames.isParameter(parameter));
    }

    private boolean isCredentialField(String field) {
        return fields.contains(field) || (expectsUndeclared && CredentialNames.isField(field));
    }

    // A credential in a known place is replaced however short it is.
    private URI mask(URI uri) {
        String text = uri.toString();
        String userInfo = uri.getRawUserInfo();
        if (variablesByValue.containsKey(userInfo == null ? "" : userInfo)) {
            text = text.replace("//" + userInfo + "@", "//$" + variablesByValue.get(userInfo) + "@");
        }
        for (Map.Entry<String, String> parameter : QueryParameters.of(uri)) {
            String variable = variablesByValue.get(parameter.getValue());
            if (variable != null && isCredential(parameter.getKey())) {
                String start = parameter.getKey() + "=";
                text = text.replace("?" + start + parameter.getValue(), "?" + start + "$" + variable)
                        .replace("&" + start + parameter.getValue(), "&" + start + "$" + variable);
            }
        }
        return URI.create(mask(text));
    }

    private void addApiKeyName(DocumentNode scheme) {
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
            if (isCredentialField(field.getKey())) {
                learn(field.getKey(), secretPart(field.getValue()));
            }
        });
    }

    private void learn(String fieldOrParameter, String value) {
        if (!value.isEmpty() && !published.contains(value) && !variablesByValue.containsKey(value)) {
            String variable = fieldOrParameter.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            int number = countsByVariable.merge(variable, 1, Integer::sum);
            variablesByValue.put(value, number == 1 ? variable : variable + "_" + number);
        }
    }

    // The authentication scheme in front of the credential, such as "Bearer", is not secret, and a reader of the report
    // needs it to supply the right credential.
    private static String secretPart(String value) {
        return value.substring(value.indexOf(' ') + 1).strip();
    }

    private String mask(String field, String value) {
        String secret = secretPart(value);
        return isCredentialField(field) && variablesByValue.containsKey(secret)
                ? value.replace(secret, "$" + variablesByValue.get(secret))
                : mask(value);
    }

    private Headers mask(Headers headers) {
        return new Headers(headers.fields().stream()
                .map(field -> Map.entry(field.getKey(), mask(field.getKey(), field.getValue())))
                .toList());
    }

    // A body that is not UTF-8 text stays as it is. A body without credentials is not copied, because several findings
    // may share a large one.
    private Body mask(Body body) {
        String text = body.text();
        String masked = mask(text);
        return !masked.equals(text) && body.isText() ? Body.of(masked) : body;
    }
}
