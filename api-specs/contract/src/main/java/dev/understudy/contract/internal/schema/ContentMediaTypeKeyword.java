package dev.understudy.contract.internal.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Enforces {@code contentMediaType} for JSON media types: the string must contain a JSON document, and the document
 * must satisfy the {@code contentSchema} next to the keyword, if there is one.
 */
final class ContentMediaTypeKeyword extends AbstractKeyword {

    ContentMediaTypeKeyword() {
        super("contentMediaType");
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(at, node, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {

        private final Encoding encoding;
        private final SchemaLocation contentSchemaLocation;
        private final Optional<Schema> contentSchema;

        Validator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
            super(KeywordType.CONTENT_MEDIA_TYPE, node, at, parent, context);
            JsonNode schema = parent.getSchemaNode().path("contentSchema");
            this.encoding = Encoding.of(
                            parent.getSchemaNode().path("contentEncoding").asString("binary"))
                    .orElse(Encoding.NONE);
            this.contentSchemaLocation = parent.getSchemaLocation().append("contentSchema");
            this.contentSchema = schema.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(context.newSchema(contentSchemaLocation, schema, parent));
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            if (!value.isString() || !EncodedContent.isJson(schemaNode.asString(""))) {
                return;
            }
            Optional<JsonNode> document = EncodedContent.json(value.stringValue(), encoding);
            if (document.isEmpty()) {
                context.addError(error().instanceNode(value)
                        .instanceLocation(at)
                        .evaluationPath(context.getEvaluationPath())
                        .locale(context.getExecutionConfig().getLocale())
                        .arguments(schemaNode.asString(""))
                        .build());
            } else if (contentSchema.isPresent()) {
                judge(contentSchema.get(), document.get(), context, value, at);
            }
        }

        // Locations in the embedded document are not locations in the body, so errors are reported at the string that
        // contains the document.
        private void judge(Schema schema, JsonNode document, ExecutionContext context, JsonNode value, NodePath at) {
            for (Error inner : schema.validate(document)) {
                context.addError(Error.builder()
                        .keyword("contentSchema")
                        .instanceNode(value)
                        .instanceLocation(at)
                        .evaluationPath(context.getEvaluationPath())
                        .schemaLocation(contentSchemaLocation)
                        .message("contains a document that violates " + inner.getKeyword() + " at '"
                                + inner.getInstanceLocation() + "'")
                        .build());
            }
        }

        @Override
        public void preloadSchema() {
            contentSchema.ifPresent(Schema::initializeValidators);
        }
    }
}
