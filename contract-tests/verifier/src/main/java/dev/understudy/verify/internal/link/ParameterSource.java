package dev.understudy.verify.internal.link;

import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The source of a value for a parameter of a read (OpenAPI 3.1, "Runtime Expressions"). */
public sealed interface ParameterSource {

    /**
     * Returns the value; empty if it is missing.
     *
     * @param request the write
     * @param response the response to the write; empty before the write is sent
     */
    Optional<JsonNode> value(RequestTemplate request, Optional<ReceivedResponse> response);

    /**
     * Returns whether the value is a constant or a parameter of the write, and so does not depend on a body or
     * response.
     */
    default boolean isConstantOrParameter() {
        return false;
    }

    /** A constant in the document. */
    record Constant(JsonNode value) implements ParameterSource {

        @Override
        public Optional<JsonNode> value(RequestTemplate request, Optional<ReceivedResponse> response) {
            return Optional.of(value);
        }

        @Override
        public boolean isConstantOrParameter() {
            return true;
        }
    }

    /** {@code $request.path.…}, {@code $request.query.…} or {@code $request.header.…}. */
    record OfParameter(Parameter parameter) implements ParameterSource {

        @Override
        public Optional<JsonNode> value(RequestTemplate request, Optional<ReceivedResponse> response) {
            return Optional.ofNullable(request.parameters().get(parameter));
        }

        @Override
        public boolean isConstantOrParameter() {
            return true;
        }
    }

    /** {@code $request.body#/…}. */
    record OfRequestBody(JsonPointer at) implements ParameterSource {

        @Override
        public Optional<JsonNode> value(RequestTemplate request, Optional<ReceivedResponse> response) {
            return request.body().map(body -> body.at(at)).filter(ParameterSource::isSendable);
        }
    }

    /** {@code $response.body#/…}. */
    record OfResponseBody(JsonPointer at) implements ParameterSource {

        @Override
        public Optional<JsonNode> value(RequestTemplate request, Optional<ReceivedResponse> response) {
            return response.flatMap(received -> received.body().json())
                    .map(body -> body.at(at))
                    .filter(ParameterSource::isSendable);
        }
    }

    /** {@code $response.header.…}. */
    record OfResponseHeader(String name) implements ParameterSource {

        @Override
        public Optional<JsonNode> value(RequestTemplate request, Optional<ReceivedResponse> response) {
            return response.flatMap(received -> received.headers().first(name))
                    .map(JsonNodeFactory.instance::stringNode)
                    .map(JsonNode.class::cast)
                    .filter(ParameterSource::isSendable);
        }
    }

    // Null, objects and arrays are not ids. An empty value in a path would address a different operation.
    private static boolean isSendable(JsonNode value) {
        return value.isNumber() || value.isBoolean() || !value.asString("").isEmpty();
    }
}
