package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.formula.Assertion.Size;
import dev.understudy.verify.internal.formula.Formula.Applies;
import dev.understudy.verify.internal.formula.Formula.Is;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A keyword in a schema.
 *
 * @param schema the schema that contains the keyword. Its sign says how the formula will be used; the formula of the
 *     keyword is always that of a value that satisfies it.
 */
record KeywordUse(Signed schema, String keyword, Location at) {

    DocumentNode node() {
        return schema.node().child(keyword);
    }

    JsonNode value() {
        return node().value();
    }

    boolean isTolerant() {
        return schema.reading() == Reading.TOLERANT;
    }

    DocumentNode sibling(String other) {
        return schema.node().child(other);
    }

    /** Returns a subschema that a value must satisfy. */
    Signed subschema(DocumentNode node) {
        return new Signed(
                schema.side(),
                node,
                true,
                schema.reading(),
                schema.only() == null ? null : schema.only().next());
    }

    Formula applies(DocumentNode node) {
        return new Applies(subschema(node));
    }

    /** Returns whether only one subschema or name of the keyword counts, and this is a different one. */
    boolean isLeftOut(String member) {
        Obligation only = schema.only();
        return only != null
                && (only.next() != null || !only.member().isEmpty())
                && !only.member().equals(member);
    }

    /** Returns whether a number that is a count or a limit is present and usable. */
    boolean isNumber() {
        return value().isNumber();
    }

    BigDecimal number() {
        return value().decimalValue();
    }

    long count() {
        return number().min(BigDecimal.valueOf(Integer.MAX_VALUE)).longValue();
    }

    /** Returns the formula of a keyword that limits a size from below, such as {@code minItems}. */
    Formula atLeast() {
        return isNumber() ? new Is(new Size(count(), Assertion.UNLIMITED)) : Formula.TRUE;
    }

    /** Returns the formula of a keyword that limits a size from above, such as {@code maxItems}. */
    Formula atMost() {
        return isNumber() ? new Is(new Size(0, count())) : Formula.TRUE;
    }

    /** Returns the indexes of the subschemas of an array that count. */
    List<Integer> indexes() {
        return IntStream.range(0, value().size())
                .filter(index -> !isLeftOut(String.valueOf(index)))
                .boxed()
                .toList();
    }
}
