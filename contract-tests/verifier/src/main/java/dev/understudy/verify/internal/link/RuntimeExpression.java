package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter.In;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Parses the parameter values in Link Objects, which are constants or runtime expressions (OpenAPI 3.1, "Runtime
 * Expressions").
 *
 * <p>{@code $url}, {@code $method} and {@code $statusCode} are not supported, because they do not identify a resource.
 * Strings that contain an expression in braces are not supported either.
 */
final class RuntimeExpression {

    private static final Pattern PARAMETER = Pattern.compile("\\$request\\.(path|query|header)\\.(.+)");
    private static final Pattern BODY = Pattern.compile("\\$(request|response)\\.body#(/.+)");
    private static final Pattern HEADER = Pattern.compile("\\$response\\.header\\.(.+)");
    private static final Map<String, In> LOCATIONS = Map.of("path", In.PATH, "query", In.QUERY, "header", In.HEADER);

    private RuntimeExpression() {}

    /** Parses a value in a Link Object of a write; empty if the value is not supported. */
    static Optional<ParameterSource> read(JsonNode value, Operation write) {
        String text = value.asString("");
        if (!text.contains("$")) {
            return value.isValueNode() && !value.isNull()
                    ? Optional.of(new ParameterSource.Constant(value))
                    : Optional.empty();
        }
        Matcher parameter = PARAMETER.matcher(text);
        if (parameter.matches()) {
            return ParametersByName.find(write, LOCATIONS.get(parameter.group(1)), parameter.group(2))
                    .map(ParameterSource.OfParameter::new);
        }
        Matcher body = BODY.matcher(text);
        if (body.matches()) {
            JsonPointer at = JsonPointer.compile(body.group(2));
            return Optional.of(
                    body.group(1).equals("request")
                            ? new ParameterSource.OfRequestBody(at)
                            : new ParameterSource.OfResponseBody(at));
        }
        Matcher header = HEADER.matcher(text);
        return header.matches() ? Optional.of(new ParameterSource.OfResponseHeader(header.group(1))) : Optional.empty();
    }
}
