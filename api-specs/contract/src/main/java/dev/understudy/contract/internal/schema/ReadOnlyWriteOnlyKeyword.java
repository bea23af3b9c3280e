package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import dev.understudy.contract.schema.Direction;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Rejects {@code readOnly} properties in requests, or {@code writeOnly} properties in responses. */
final class ReadOnlyWriteOnlyKeyword extends AbstractKeyword {

    private final Direction direction;

    ReadOnlyWriteOnlyKeyword(Direction direction) {
        super(direction.excludingKeyword());
        this.direction = direction;
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(direction, at, node, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {

        private final Direction direction;

        Validator(Direction direction, SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
            super(
                    direction == Direction.REQUEST ? KeywordType.READ_ONLY : KeywordType.WRITE_ONLY,
                    node,
                    at,
                    parent,
                    context);
            this.direction = direction;
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            if (schemaNode.asBoolean(false)
                    && isProperty(at)
                    && JudgedDirection.of(context).equals(Optional.of(direction))) {
                context.addError(error().instanceNode(value)
                        .instanceLocation(at)
                        .evaluationPath(context.getEvaluationPath())
                        .locale(context.getExecutionConfig().getLocale())
                        .build());
            }
        }

        // The two keywords are relevant for properties only (OpenAPI 3.0.3, Schema Object, "Fixed Fields"). On a
        // complete body or an element of an array they are ignored.
        private static boolean isProperty(NodePath at) {
            return at.getNameCount() > 0 && at.getElement(-1) instanceof String;
        }
    }
}
