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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * {@code oneOf} and {@code anyOf}: lets a discriminator choose the branch, and otherwise tells all that the branches
 * had to say as one error, so that a reader can be told the likely one.
 */
final class UnionKeyword extends AbstractKeyword {

    /** Under this name an error of a union keeps the errors of its branches. */
    static final String BRANCHES = "branches";

    private final KeywordType type;

    UnionKeyword(KeywordType type) {
        super(type.getValue());
        this.type = type;
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(type, at, node, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {

        private final KeywordValidator plain;
        private final JsonNode discriminator;
        private final boolean nullable;
        private final List<Schema> branches = new ArrayList<>();

        Validator(KeywordType type, SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
            super(type, node, at, parent, context);
            this.plain = type.newValidator(at, node, parent, context);
            this.discriminator = parent.getSchemaNode().path("discriminator");
            this.nullable = parent.getSchemaNode().has(OpenApi30.LETS_NULL_PASS);
            for (int i = 0; discriminator.isObject() && i < node.size(); i++) {
                branches.add(context.newSchema(at.append(i), node.get(i), parent));
            }
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            if (nullable && value.isNull()) {
                return;
            }
            String property = discriminator.path("propertyName").asString("");
            JsonNode chosen = value.path(property);
            if (!discriminator.isObject() || !chosen.isString()) {
                judgePlainly(context, value, root, at);
                return;
            }
            JsonNode branch = discriminator.path(getKeyword()).path(chosen.stringValue());
            if (branch.isMissingNode()) {
                context.addError(Discriminators.unknown(this, parentSchema, context, chosen, at.append(property)));
                return;
            }
            context.evaluationPathAddLast(branch.intValue());
            branches.get(branch.intValue()).validate(context, value, root, at);
            context.evaluationPathRemoveLast();
        }

        private void judgePlainly(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            List<Error> outer = context.getErrors();
            List<Error> ours = new ArrayList<>();
            context.setErrors(ours);
            try {
                plain.validate(context, value, root, at);
            } finally {
                context.setErrors(outer);
            }
            if (!ours.isEmpty()) {
                context.addError(error().instanceNode(value)
                        .instanceLocation(at)
                        .evaluationPath(context.getEvaluationPath())
                        .details(Map.of(BRANCHES, ours))
                        .message("fits none, or too many, of the schemas of the union")
                        .build());
            }
        }

        @Override
        public void preloadSchema() {
            plain.preloadSchema();
            branches.forEach(Schema::initializeValidators);
        }
    }
}
