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
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Evaluates {@code $dynamicRef} in the form that {@link DynamicReferenceCopier} writes: a default target, and a target
 * for each schema resource that declares the anchor. If such resources are in the dynamic scope, the target of the
 * outermost one is used instead of the default.
 */
final class DynamicReferenceKeyword extends AbstractKeyword {

    private final DynamicScope scope;

    DynamicReferenceKeyword(DynamicScope scope) {
        super("$dynamicRef");
        this.scope = scope;
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(scope, at, node, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {

        private final DynamicScope scope;
        private final KeywordValidator target;
        private final Map<String, KeywordValidator> byResource = new HashMap<>();

        Validator(DynamicScope scope, SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
            super(KeywordType.DYNAMIC_REF, node, at, parent, context);
            this.scope = scope;
            this.target = KeywordType.REF.newValidator(at, node.path("target"), parent, context);
            node.path("byResource")
                    .properties()
                    .forEach(resource -> byResource.put(
                            resource.getKey(), KeywordType.REF.newValidator(at, resource.getValue(), parent, context)));
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            scope.outermost(context, byResource.keySet())
                    .map(byResource::get)
                    .orElse(target)
                    .validate(context, value, root, at);
        }

        @Override
        public void preloadSchema() {
            target.preloadSchema();
            byResource.values().forEach(KeywordValidator::preloadSchema);
        }
    }
}
