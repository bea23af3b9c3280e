package dev.understudy.verify.internal.link;

import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.internal.derive.Draft;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Where the value of a read's parameter comes from (OpenAPI 3.1, "Runtime Expressions"). */
public sealed interface Expression {

    /**
     * What it comes to; empty if there is no such value.
     *
     * @param request what was written
     * @param answer what was answered; empty as long as nothing was
     */
    Optional<JsonNode> value(Draft request, Optional<Answer> answer);

    /** Whether a request decides it whatever its body is, so that it is known before anything is sent. */
    default boolean isKnownBefore() {
        return false;
    }

    /** A value that stands in the document. */
    record Constant(JsonNode value) implements Expression {

        @Override
        public Optional<JsonNode> value(Draft request, Optional<Answer> answer) {
            return Optional.of(value);
        }

        @Override
        public boolean isKnownBefore() {
            return true;
        }
    }

    /** {@code $request.path.…}, {@code $request.query.…} or {@code $request.header.…}. */
    record OfParameter(Parameter parameter) implements Expression {

        @Override
        public Optional<JsonNode> value(Draft request, Optional<Answer> answer) {
            return Optional.ofNullable(request.parameters().get(parameter));
        }

        @Override
        public boolean isKnownBefore() {
            return true;
        }
    }

    /** {@code $request.body#/…}. */
    record OfRequestBody(JsonPointer at) implements Expression {

        @Override
        public Optional<JsonNode> value(Draft request, Optional<Answer> answer) {
            return request.body().map(body -> body.at(at)).filter(Expression::isSendable);
        }
    }

    /** {@code $response.body#/…}. */
    record OfAnswerBody(JsonPointer at) implements Expression {

        @Override
        public Optional<JsonNode> value(Draft request, Optional<Answer> answer) {
            return answer.flatMap(came -> came.body().json())
                    .map(body -> body.at(at))
                    .filter(Expression::isSendable);
        }
    }

    /** {@code $response.header.…}. */
    record OfAnswerHeader(String name) implements Expression {

        @Override
        public Optional<JsonNode> value(Draft request, Optional<Answer> answer) {
            return answer.flatMap(came -> came.headers().first(name))
                    .map(JsonNodeFactory.instance::stringNode)
                    .map(JsonNode.class::cast)
                    .filter(Expression::isSendable);
        }
    }

    // An empty text in a path would lead to another operation.
    private static boolean isSendable(JsonNode value) {
        return value.isNumber() || value.isBoolean() || !value.asString("").isEmpty();
    }
}
