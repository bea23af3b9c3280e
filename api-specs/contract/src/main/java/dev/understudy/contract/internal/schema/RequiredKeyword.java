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
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * {@code required}, which asks for a {@code readOnly} property in answers only and for a {@code writeOnly} one in
 * requests only (OpenAPI 3.0.3, Schema Object, "Fixed Fields").
 */
final class RequiredKeyword extends AbstractKeyword {

    // Deeper than any schema inherits; a bound, since schemas may refer to themselves.
    private static final int DEEPEST = 16;

    RequiredKeyword() {
        super("required");
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(at, node, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {

        Validator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
            super(KeywordType.REQUIRED, node, at, parent, context);
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            for (int i = 0; value.isObject() && i < schemaNode.size(); i++) {
                String name = schemaNode.get(i).asString("");
                if (!value.has(name) && !isExcluded(name, context)) {
                    context.addError(error().instanceNode(value)
                            .property(name)
                            .instanceLocation(at)
                            .evaluationPath(context.getEvaluationPath())
                            .locale(context.getExecutionConfig().getLocale())
                            .arguments(name)
                            .build());
                }
            }
        }

        // The property may be declared in another part of the same allOf than the one that requires it.
        private boolean isExcluded(String name, ExecutionContext context) {
            Optional<Direction> direction = JudgedDirection.of(context);
            return direction.isPresent()
                    && InPlace.schemas(context).stream()
                            .anyMatch(schema -> excludes(
                                    schema.getSchemaNode(),
                                    name,
                                    direction.get().excludes(),
                                    DEEPEST));
        }

        private boolean excludes(JsonNode schema, String name, String keyword, int deeper) {
            if (deeper == 0) {
                return false;
            }
            if (holds(schema.path("properties").path(name), keyword, deeper)) {
                return true;
            }
            for (JsonNode part : schema.path("allOf")) {
                if (excludes(part, name, keyword, deeper - 1)) {
                    return true;
                }
            }
            return schema.path("$ref").isString() && excludes(target(schema), name, keyword, deeper - 1);
        }

        private boolean holds(JsonNode property, String keyword, int deeper) {
            if (property.path(keyword).asBoolean(false)) {
                return true;
            }
            for (JsonNode part : property.path("allOf")) {
                if (deeper > 0 && holds(part, keyword, deeper - 1)) {
                    return true;
                }
            }
            return deeper > 0 && property.path("$ref").isString() && holds(target(property), keyword, deeper - 1);
        }

        private JsonNode target(JsonNode schema) {
            String reference = schema.path("$ref").stringValue();
            return parentSchema
                    .findSchemaResourceRoot()
                    .getSchemaNode()
                    .at(JsonPointer.compile(reference.substring(1)));
        }
    }
}
