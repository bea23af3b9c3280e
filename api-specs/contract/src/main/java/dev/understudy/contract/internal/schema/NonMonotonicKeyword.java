package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A keyword that may reject too much if a schema inside it accepts too much. If it contains a schema that cannot be
 * judged completely, the part of it that would be wrong is left out.
 */
enum NonMonotonicKeyword {
    NOT("not") {
        @Override
        void relax(ObjectNode schema, DialectName dialect) {
            schema.remove("not");
        }
    },
    // Of the requirement that exactly one schema accepts the value, "at least one" can still be judged.
    ONE_OF("oneOf") {
        @Override
        void relax(ObjectNode schema, DialectName dialect) {
            if (dialect.isJudgedAs2020()) {
                schema.put(UnionKeyword.AT_LEAST_ONE, true);
            } else {
                schema.remove("oneOf");
            }
        }
    },
    // Neither "then" nor "else" is known to apply. The properties that they evaluate must not count as unevaluated.
    IF("if") {
        @Override
        void relax(ObjectNode schema, DialectName dialect) {
            schema.put("if", true);
            schema.putObject("then").put("$ref", SchemaBundle.ANYTHING);
            schema.remove("else");
        }
    },
    CONTAINS("contains") {
        @Override
        void relax(ObjectNode schema, DialectName dialect) {
            schema.remove("maxContains");
        }
    };

    private final String keyword;

    NonMonotonicKeyword(String keyword) {
        this.keyword = keyword;
    }

    static Optional<NonMonotonicKeyword> of(String keyword) {
        return Stream.of(values()).filter(each -> each.keyword.equals(keyword)).findFirst();
    }

    /** Relaxes a complete copy of a schema, and lists the keyword as not checked. */
    void relax(ObjectNode copy, DialectName dialect, DocumentNode node, SchemaBundle bundle) {
        relax(copy, dialect);
        bundle.addNotChecked(node, "'" + keyword + "' contains a schema that is not judged completely");
    }

    abstract void relax(ObjectNode schema, DialectName dialect);
}
