package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;

/**
 * A schema that a value must satisfy, or must not satisfy.
 *
 * @param side the document of the schema
 * @param node the schema
 * @param positive false if the value must not satisfy the schema
 * @param reading the assertions that count
 * @param only the only assertion that counts; null if all do
 */
public record Signed(SchemaSide side, DocumentNode node, boolean positive, Reading reading, Obligation only) {

    public static Signed valid(SchemaSide side, DocumentNode node) {
        return new Signed(side, node, true, Reading.EXACT, null);
    }

    public static Signed invalid(SchemaSide side, DocumentNode node, Reading reading) {
        return new Signed(side, node, false, reading, null);
    }

    public Signed negated() {
        return new Signed(side, node, !positive, reading, only);
    }

    /** Returns the schema at another node, for the same sign and the rest of the only assertion. */
    public Signed at(DocumentNode other) {
        return new Signed(side, other, positive, reading, only == null ? null : only.next());
    }
}
