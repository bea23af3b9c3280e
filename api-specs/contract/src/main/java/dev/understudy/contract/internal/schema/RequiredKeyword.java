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
 * Enforces {@code required}. A {@code readOnly} property is required in responses only, and a {@code writeOnly}
 * property in requests only (OpenAPI 3.0.3, Schema Object, "Fixed Fields").
 */
final class RequiredKeyword extends AbstractKeyword {

    // Limits how many references and nested allOf are followed, because schemas may refer to themselves. In practice,
    // inheritance is not this deep.
    private static final int MAX_DEPTH = 16;

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

        // Searches all schemas that apply to the value: one part of an allOf may declare the property as readOnly, and
        // another part may require it.
        private boolean isExcluded(String name, ExecutionContext context) {
            Optional<Direction> direction = JudgedDirection.of(context);
            return direction.isPresent()
                    && ActiveSchemas.ofCurrentValue(context).stream()
                            .anyMatch(schema -> excludes(
                                    schema.getSchemaNode(),
                                    name,
                                    direction.get().excludingKeyword(),
                                    MAX_DEPTH));
        }

        private boolean excludes(JsonNode schema, String name, String keyword, int depthLeft) {
            if (depthLeft == 0) {
                return false;
            }
            if (isMarked(schema.path("properties").path(name), keyword, depthLeft)) {
                return true;
            }
            for (JsonNode part : schema.path("allOf")) {
                if (excludes(part, name, keyword, depthLeft - 1)) {
                    return true;
                }
            }
            return schema.path("$ref").isString() && excludes(target(schema), name, keyword, depthLeft - 1);
        }

        private boolean isMarked(JsonNode property, String keyword, int depthLeft) {
            if (property.path(keyword).asBoolean(false)) {
                return true;
            }
            for (JsonNode part : property.path("allOf")) {
                if (depthLeft > 0 && isMarked(part, keyword, depthLeft - 1)) {
                    return true;
                }
            }
            return depthLeft > 0
                    && property.path("$ref").isString()
                    && isMarked(target(property), keyword, depthLeft - 1);
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
