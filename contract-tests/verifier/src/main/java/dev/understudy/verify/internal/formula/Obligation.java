package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;

/**
 * A single assertion of a schema, by the keywords that lead to it. A schema is satisfied if all its obligations are, so
 * each can be examined alone.
 *
 * @param node the schema that contains the keyword
 * @param keyword the keyword; that of a subschema if {@code next} is not null
 * @param member the name of the property, or the index, of the subschema; empty for a keyword with one subschema
 * @param next the obligation of the subschema; null if the keyword itself is the assertion
 */
public record Obligation(DocumentNode node, String keyword, String member, Obligation next) {

    public static Obligation of(DocumentNode node, String keyword) {
        return new Obligation(node, keyword, "", null);
    }
}
