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

/** Replaces each {@code $NAME} in a request of a report with the value of the environment variable of that name. */
final class Placeholders {

    private final UnaryOperator<String> environment;
    private final List<String> variables;

    Placeholders(UnaryOperator<String> environment, Collection<String> variables) {
        this.environment = environment;
        // The longest names come first, because one name may begin with another.
        this.variables = variables.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /**
     * Returns the request with its credentials.
     *
     * @throws CommandException if a variable that the request needs is not set
     */
    Request fill(Request request) {
        List<Map.Entry<String, String>> headers = request.headers().fields().stream()
                .map(field -> Map.entry(field.getKey(), fill(field.getValue())))
                .toList();
        Body body = request.body();
        boolean isText = body.isText();
        return new Request(
                request.method(),
                URI.create(fill(request.uri().toString())),
                new Headers(headers),
                isText ? Body.of(fill(body.text())) : body);
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
            throw new CommandException(
                    "The request needs a credential, which reports do not contain; set the environment variable "
                            + variable + " to that credential.");
        }
        return value;
    }
}
