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
 * Reads the value that a Link Object gives a parameter (OpenAPI 3.1, "Runtime Expressions").
 *
 * <p>{@code $url}, {@code $method}, {@code $statusCode} and texts with an expression in braces are not read: none of
 * them names a thing.
 */
final class RuntimeExpression {

    private static final Pattern PARAMETER = Pattern.compile("\\$request\\.(path|query|header)\\.(.+)");
    private static final Pattern BODY = Pattern.compile("\\$(request|response)\\.body#(/.+)");
    private static final Pattern HEADER = Pattern.compile("\\$response\\.header\\.(.+)");
    private static final Map<String, In> PLACES = Map.of("path", In.PATH, "query", In.QUERY, "header", In.HEADER);

    private RuntimeExpression() {}

    /** What a value in a document means after a request to an operation; empty if that cannot be told. */
    static Optional<Expression> read(JsonNode value, Operation write) {
        String text = value.asString("");
        if (!text.contains("$")) {
            return value.isValueNode() && !value.isNull()
                    ? Optional.of(new Expression.Constant(value))
                    : Optional.empty();
        }
        Matcher parameter = PARAMETER.matcher(text);
        if (parameter.matches()) {
            return Named.among(write, PLACES.get(parameter.group(1)), parameter.group(2))
                    .map(Expression.OfParameter::new);
        }
        Matcher body = BODY.matcher(text);
        if (body.matches()) {
            JsonPointer at = JsonPointer.compile(body.group(2));
            return Optional.of(
                    body.group(1).equals("request")
                            ? new Expression.OfRequestBody(at)
                            : new Expression.OfAnswerBody(at));
        }
        Matcher header = HEADER.matcher(text);
        return header.matches() ? Optional.of(new Expression.OfAnswerHeader(header.group(1))) : Optional.empty();
    }
}
