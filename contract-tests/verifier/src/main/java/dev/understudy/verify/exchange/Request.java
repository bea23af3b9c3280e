package dev.understudy.verify.exchange;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.style.ParameterReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request as it was sent.
 *
 * @param method the HTTP method in capitals
 * @param uri the URI; path and query are still percent-encoded
 * @param headers the header fields
 * @param body the body; {@link Body#NONE} if there was none
 */
public record Request(String method, URI uri, Headers headers, Body body) {

    /**
     * Returns the possible values of a parameter, the most likely first; empty if the parameter was not sent. The text
     * {@code 12}, for example, may be a string or a number.
     *
     * @param pathValues the values of the path parameters by name, still percent-encoded
     * @throws dev.understudy.contract.style.UnreadableValueException if the text is not in the style that the contract
     *     declares for the parameter
     */
    public Optional<List<JsonNode>> parameter(Parameter parameter, Map<String, String> pathValues) {
        Optional<String> text = switch (parameter.in()) {
            case PATH -> Optional.ofNullable(pathValues.get(parameter.name()));
            case QUERY -> Optional.ofNullable(uri.getRawQuery());
            case HEADER -> headers.joined(parameter.name());
            // In HTTP/2, each cookie may have a line of its own (RFC 9113 section 8.2.3).
            case COOKIE -> Optional.of(String.join("; ", headers.all("Cookie"))).filter(cookies -> !cookies.isEmpty());
        };
        return text.flatMap(sent -> ParameterReader.read(parameter, sent));
    }
}
