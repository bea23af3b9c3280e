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
 * Evaluates {@code oneOf} and {@code anyOf}. A discriminator, if there is one, selects the branch. Otherwise, the
 * errors of all branches are combined in one error, so that a report can select those of the branch that the sender
 * probably intended.
 */
final class UnionKeyword extends AbstractKeyword {

    /** The details of a union's error contain the errors of its branches under this key. */
    static final String BRANCHES = "branches";

    /**
     * A keyword of our own. In a copied schema, it makes {@code oneOf} accept a value that several branches accept,
     * because not all their assertions can be judged.
     */
    static final String AT_LEAST_ONE = "atLeastOne";

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

        private final KeywordValidator libraryValidator;
        private final JsonNode discriminator;
        private final boolean nullable;
        private final List<Schema> branches = new ArrayList<>();

        Validator(KeywordType type, SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
            super(type, node, at, parent, context);
            boolean atLeastOne = parent.getSchemaNode().has(AT_LEAST_ONE);
            this.libraryValidator = (atLeastOne ? KeywordType.ANY_OF : type).newValidator(at, node, parent, context);
            this.discriminator = parent.getSchemaNode().path("discriminator");
            this.nullable = parent.getSchemaNode().has(OpenApi30Converter.ACCEPTS_NULL);
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
            JsonNode discriminatorValue = value.path(property);
            if (!discriminator.isObject() || !discriminatorValue.isString()) {
                judgeByAllBranches(context, value, root, at);
                return;
            }
            JsonNode branch = discriminator.path(getKeyword()).path(discriminatorValue.stringValue());
            if (branch.isMissingNode()) {
                context.addError(DiscriminatorErrors.unknownValue(
                        this, parentSchema, context, discriminatorValue, at.append(property)));
                return;
            }
            context.evaluationPathAddLast(branch.intValue());
            branches.get(branch.intValue()).validate(context, value, root, at);
            context.evaluationPathRemoveLast();
        }

        private void judgeByAllBranches(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            List<Error> outer = context.getErrors();
            List<Error> unionErrors = new ArrayList<>();
            context.setErrors(unionErrors);
            try {
                libraryValidator.validate(context, value, root, at);
            } finally {
                context.setErrors(outer);
            }
            if (!unionErrors.isEmpty()) {
                context.addError(error().instanceNode(value)
                        .instanceLocation(at)
                        .evaluationPath(context.getEvaluationPath())
                        .details(Map.of(BRANCHES, unionErrors))
                        .message("satisfies none of the schemas, or more than one")
                        .build());
            }
        }

        @Override
        public void preloadSchema() {
            libraryValidator.preloadSchema();
            branches.forEach(Schema::initializeValidators);
        }
    }
}
