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

/** A keyword of the library, wrapped so that it accepts null if OpenAPI 3.0's {@code nullable} is next to it. */
final class NullableKeyword extends AbstractKeyword {

    private final KeywordType type;

    NullableKeyword(KeywordType type) {
        super(type.getValue());
        this.type = type;
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        KeywordValidator libraryValidator = type.newValidator(at, node, parent, context);
        return parent.getSchemaNode().has(OpenApi30Converter.ACCEPTS_NULL)
                ? new Validator(type, libraryValidator, at, node, parent, context)
                : libraryValidator;
    }

    private static final class Validator extends BaseKeywordValidator {

        private final KeywordValidator libraryValidator;

        Validator(
                KeywordType type,
                KeywordValidator libraryValidator,
                SchemaLocation at,
                JsonNode node,
                Schema parent,
                SchemaContext context) {
            super(type, node, at, parent, context);
            this.libraryValidator = libraryValidator;
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            if (!value.isNull()) {
                libraryValidator.validate(context, value, root, at);
            }
        }

        @Override
        public void preloadSchema() {
            libraryValidator.preloadSchema();
        }
    }
}
