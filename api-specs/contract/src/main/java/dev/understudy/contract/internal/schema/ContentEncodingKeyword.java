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
import tools.jackson.databind.JsonNode;

/**
 * Enforces {@code contentEncoding}: a string that cannot be decoded is invalid. JSON Schema lets the application decide
 * whether to check this.
 */
final class ContentEncodingKeyword extends AbstractKeyword {

    ContentEncodingKeyword() {
        super("contentEncoding");
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(at, node, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {

        private final Encoding encoding;

        Validator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
            super(KeywordType.CONTENT_ENCODING, node, at, parent, context);
            this.encoding = Encoding.of(node.asString("")).orElse(Encoding.NONE);
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            if (value.isString() && !encoding.canDecode(value.stringValue())) {
                context.addError(error().instanceNode(value)
                        .instanceLocation(at)
                        .evaluationPath(context.getEvaluationPath())
                        .locale(context.getExecutionConfig().getLocale())
                        .arguments(schemaNode.asString(""))
                        .build());
            }
        }
    }
}
