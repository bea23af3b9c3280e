package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.math.BigDecimal;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;

/**
 * Evaluates {@code minimum}, {@code maximum}, {@code exclusiveMinimum} or {@code exclusiveMaximum} with decimals of any
 * size. The library's own keywords compare integers as {@code long} and fail for {@code 1e19}.
 */
final class BoundKeyword extends AbstractKeyword {

    static final BoundKeyword MINIMUM = new BoundKeyword(KeywordType.MINIMUM, sign -> sign >= 0);
    static final BoundKeyword MAXIMUM = new BoundKeyword(KeywordType.MAXIMUM, sign -> sign <= 0);
    static final BoundKeyword EXCLUSIVE_MINIMUM = new BoundKeyword(KeywordType.EXCLUSIVE_MINIMUM, sign -> sign > 0);
    static final BoundKeyword EXCLUSIVE_MAXIMUM = new BoundKeyword(KeywordType.EXCLUSIVE_MAXIMUM, sign -> sign < 0);

    private final Keyword type;
    // Tests the sign of the comparison of a value with the bound.
    private final IntPredicate acceptsSign;

    private BoundKeyword(KeywordType type, IntPredicate acceptsSign) {
        super(type.getValue());
        this.type = type;
        this.acceptsSign = acceptsSign;
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(this, at, node, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {

        private final IntPredicate acceptsSign;
        private final BigDecimal bound;

        Validator(BoundKeyword keyword, SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
            super(keyword.type, node, at, parent, context);
            this.acceptsSign = keyword.acceptsSign;
            this.bound = node.decimalValue();
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
            if (value.isNumber() && !acceptsSign.test(value.decimalValue().compareTo(bound))) {
                context.addError(error().instanceNode(value)
                        .instanceLocation(at)
                        .evaluationPath(context.getEvaluationPath())
                        .locale(context.getExecutionConfig().getLocale())
                        .arguments(schemaNode.asString())
                        .build());
            }
        }
    }
}
