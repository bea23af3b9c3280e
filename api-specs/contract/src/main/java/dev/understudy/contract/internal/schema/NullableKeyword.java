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

/** A keyword that lets null pass where OpenAPI 3.0's {@code nullable} stands beside it. */
final class NullableKeyword extends AbstractKeyword {

    private final KeywordType type;

    NullableKeyword(KeywordType type) {
        super(type.getValue());
        this.type = type;
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        KeywordValidator plain = type.newValidator(at, node, parent, context);
        return parent.getSchemaNode().has(OpenApi30.LETS_NULL_PASS)
                ? new Validator(type, plain, at, node, parent, context)
                : plain;
    }

    private static final class Validator extends BaseKeywordValidator {

        private final KeywordValidator plain;

        Validator(
                KeywordType type,
                KeywordValidator plain,
                SchemaLocation at,
                JsonNode node,
                Schema parent,
                SchemaContext context) {
            super(type, node, at, parent, context);
            this.plain = plain;
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            if (!value.isNull()) {
                plain.validate(context, value, root, at);
            }
        }

        @Override
        public void preloadSchema() {
            plain.preloadSchema();
        }
    }
}
