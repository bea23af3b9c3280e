package dev.understudy.verify.cli;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts credentials back where a report names variables in their place. */
final class Placeholders {

    private final UnaryOperator<String> environment;
    private final List<String> variables;

    /** The longest names first, since one may begin with another. */
    Placeholders(UnaryOperator<String> environment, Collection<String> variables) {
        this.environment = environment;
        this.variables = variables.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /**
     * The request as it was sent.
     *
     * @throws Refusal if a variable that it needs is not set
     */
    Request fill(Request request) {
        List<Map.Entry<String, String>> headers = request.headers().fields().stream()
                .map(field -> Map.entry(field.getKey(), fill(field.getValue())))
                .toList();
        Body body = request.body();
        boolean readable = Body.of(body.text()).equals(body);
        return new Request(
                request.method(),
                URI.create(fill(request.uri().toString())),
                new Headers(headers),
                readable ? Body.of(fill(body.text())) : body);
    }

    private String fill(String text) {
        String filled = text;
        for (String variable : variables) {
            if (filled.contains("$" + variable)) {
                filled = filled.replace("$" + variable, value(variable));
            }
        }
        return filled;
    }

    private String value(String variable) {
        String value = environment.apply(variable);
        if (value == null) {
            throw new Refusal(
                    "The request needs a credential that the report does not hold; set the environment variable "
                            + variable + " to it.");
        }
        return value;
    }
}
