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

/** {@code contentMediaType} where it names JSON, and the {@code contentSchema} beside it. */
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
        private final SchemaLocation contentLocation;
        private final Optional<Schema> content;

        Validator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
            super(KeywordType.CONTENT_MEDIA_TYPE, node, at, parent, context);
            JsonNode schema = parent.getSchemaNode().path("contentSchema");
            this.encoding = Encoding.of(
                            parent.getSchemaNode().path("contentEncoding").asString("binary"))
                    .orElse(Encoding.NONE);
            this.contentLocation = parent.getSchemaLocation().append("contentSchema");
            this.content = schema.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(context.newSchema(contentLocation, schema, parent));
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
            } else if (content.isPresent()) {
                judge(content.get(), document.get(), context, value, at);
            }
        }

        // The document has pointers of its own; the fault is told at the text that holds it.
        private void judge(Schema schema, JsonNode document, ExecutionContext context, JsonNode value, NodePath at) {
            for (Error inner : schema.validate(document)) {
                context.addError(Error.builder()
                        .keyword("contentSchema")
                        .instanceNode(value)
                        .instanceLocation(at)
                        .evaluationPath(context.getEvaluationPath())
                        .schemaLocation(contentLocation)
                        .message("holds a document that at '" + inner.getInstanceLocation() + "' breaks "
                                + inner.getKeyword())
                        .build());
            }
        }

        @Override
        public void preloadSchema() {
            content.ifPresent(Schema::initializeValidators);
        }
    }
}
