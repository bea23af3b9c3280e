package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.RefValidator;
import com.networknt.schema.path.NodePath;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Evaluates the {@code discriminator} of a schema that others inherit from by {@code allOf}: the value must satisfy the
 * subtype that its discriminating property selects. Next to a union, this keyword does nothing, because
 * {@link UnionKeyword} evaluates the discriminator.
 */
final class InheritedDiscriminatorKeyword extends AbstractKeyword {

    InheritedDiscriminatorKeyword() {
        super("discriminator");
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(at, node, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {

        private final Map<String, RefValidator> subtypes = new HashMap<>();

        Validator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
            super(KeywordType.DISCRIMINATOR, node, at, parent, context);
            node.path("subtypes")
                    .properties()
                    .forEach(subtype -> subtypes.put(subtype.getKey(), (RefValidator)
                            KeywordType.REF.newValidator(at, subtype.getValue(), parent, context)));
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            String property = schemaNode.path("propertyName").asString("");
            JsonNode discriminatorValue = value.path(property);
            if (subtypes.isEmpty() || !discriminatorValue.isString()) {
                return;
            }
            RefValidator subtype = subtypes.get(discriminatorValue.stringValue());
            if (subtype == null) {
                context.addError(DiscriminatorErrors.unknownValue(
                        this, parentSchema, context, discriminatorValue, at.append(property)));
            } else if (!isBeingApplied(subtype, context)) {
                subtype.validate(context, value, root, at);
            }
        }

        // The subtype refers back to this schema; without this check, the two would call each other for ever.
        private static boolean isBeingApplied(RefValidator subtype, ExecutionContext context) {
            SchemaLocation target = subtype.getSchemaRef().getSchema().getSchemaLocation();
            return ActiveSchemas.ofCurrentValue(context).stream()
                    .anyMatch(schema -> schema.getSchemaLocation().equals(target));
        }

        @Override
        public void preloadSchema() {
            subtypes.values().forEach(RefValidator::preloadSchema);
        }
    }
}
