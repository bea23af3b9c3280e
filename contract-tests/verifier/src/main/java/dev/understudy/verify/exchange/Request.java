package dev.understudy.verify.exchange;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.style.ParameterReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What was sent.
 *
 * @param method the HTTP method in capitals
 * @param uri where to; path and query still percent-encoded
 * @param headers its header fields
 * @param body its body without content coding; empty if it has none
 */
public record Request(String method, URI uri, Headers headers, Body body) {

    /**
     * Reads one of its parameters: every value that the text can mean, the likeliest first; empty if it was not sent.
     *
     * @param pathValues the values of the path's parameters by name, still percent-encoded
     * @throws dev.understudy.contract.style.UnreadableStyle if the text is not written as declared
     */
    public Optional<List<JsonNode>> parameter(Parameter parameter, Map<String, String> pathValues) {
        Optional<String> text = switch (parameter.in()) {
            case PATH -> Optional.ofNullable(pathValues.get(parameter.name()));
            case QUERY -> Optional.ofNullable(uri.getRawQuery());
            case HEADER -> headers.joined(parameter.name());
            case COOKIE -> headers.first("Cookie");
        };
        return text.flatMap(sent -> ParameterReader.read(parameter, sent));
    }
}
