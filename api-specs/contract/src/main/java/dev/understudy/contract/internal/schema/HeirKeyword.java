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
 * {@code discriminator} on a schema that others inherit from by {@code allOf}: the value must keep the heir that it
 * names. Beside a union, {@link UnionKeyword} does the work and this keyword rests.
 */
final class HeirKeyword extends AbstractKeyword {

    HeirKeyword() {
        super("discriminator");
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(at, node, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {

        private final Map<String, RefValidator> heirs = new HashMap<>();

        Validator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
            super(KeywordType.DISCRIMINATOR, node, at, parent, context);
            node.path("heirs")
                    .properties()
                    .forEach(heir -> heirs.put(heir.getKey(), (RefValidator)
                            KeywordType.REF.newValidator(at, heir.getValue(), parent, context)));
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            String property = schemaNode.path("propertyName").asString("");
            JsonNode chosen = value.path(property);
            if (heirs.isEmpty() || !chosen.isString()) {
                return;
            }
            RefValidator heir = heirs.get(chosen.stringValue());
            if (heir == null) {
                context.addError(Discriminators.unknown(this, parentSchema, context, chosen, at.append(property)));
            } else if (!isBeingJudged(heir, context)) {
                heir.validate(context, value, root, at);
            }
        }

        // The heir refers back to this schema; without a look around the two would call each other for ever.
        private static boolean isBeingJudged(RefValidator heir, ExecutionContext context) {
            SchemaLocation target = heir.getSchemaRef().getSchema().getSchemaLocation();
            return InPlace.schemas(context).stream()
                    .anyMatch(schema -> schema.getSchemaLocation().equals(target));
        }

        @Override
        public void preloadSchema() {
            heirs.values().forEach(RefValidator::preloadSchema);
        }
    }
}
