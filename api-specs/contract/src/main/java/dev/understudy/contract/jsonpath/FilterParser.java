package dev.understudy.contract.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what stands after the question mark of a filter (RFC 9535 section 2.3.5), functions with their types. */
final class FilterParser {

    private static final Pattern FUNCTION = Pattern.compile("[a-z][a-z_0-9]*\\(");

    private final Cursor cursor;

    FilterParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Condition condition() {
        List<Condition> conditions = new ArrayList<>();
        do {
            cursor.skipBlanks();
            conditions.add(conjunction());
        } while (cursor.takeAfterBlanks("||"));
        return conditions.size() == 1 ? conditions.get(0) : new Condition.AnyOf(conditions);
    }

    private Condition conjunction() {
        List<Condition> conditions = new ArrayList<>();
        do {
            cursor.skipBlanks();
            conditions.add(basic());
        } while (cursor.takeAfterBlanks("&&"));
        return conditions.size() == 1 ? conditions.get(0) : new Condition.AllOf(conditions);
    }

    private Condition basic() {
        if (cursor.take("!")) {
            cursor.skipBlanks();
            return new Condition.Not(cursor.take("(") ? parenthesized() : test());
        }
        if (cursor.take("(")) {
            return parenthesized();
        }
        return testOrComparison();
    }

    private Condition parenthesized() {
        Condition condition = condition();
        cursor.skipBlanks();
        cursor.expect(")", "a parenthesis is closed by )");
        return condition;
    }

    private Condition testOrComparison() {
        if (seesQuery()) {
            Query query = query();
            return comparison()
                    .<Condition>map(sign -> compares(singular(query), sign))
                    .orElseGet(() -> new Condition.Exists(query));
        }
        if (cursor.sees(Functions.LOGICAL)) {
            return test();
        }
        Operand left = operand();
        return compares(
                left, comparison().orElseThrow(() -> cursor.fault("a value is compared by ==, !=, <, <=, > or >=")));
    }

    private Condition test() {
        if (seesQuery()) {
            return new Condition.Exists(query());
        }
        if (cursor.sees(Functions.LOGICAL)) {
            return new Functions(cursor, this).logical();
        }
        throw cursor.fault("what can be true or false is a query, match(…) or search(…)");
    }

    private Condition compares(Operand left, Comparison sign) {
        cursor.skipBlanks();
        return new Condition.Compares(left, sign, operand());
    }

    /** A literal, a query that selects one node at most, or a function that gives a value. */
    Operand operand() {
        if (seesQuery()) {
            return singular(query());
        }
        if (cursor.sees(FUNCTION)) {
            return new Functions(cursor, this).value();
        }
        return new Operand.Literal(new LiteralParser(cursor).literal());
    }

    /** A query from the document or from the node that is looked at. */
    Query query() {
        if (!seesQuery()) {
            throw cursor.fault("a query begins with @ or $");
        }
        return new Query(cursor.next() == '$', new SegmentParser(cursor).segments());
    }

    private boolean seesQuery() {
        return cursor.peek() == '@' || cursor.peek() == '$';
    }

    private Operand singular(Query query) {
        if (!query.isSingular()) {
            throw cursor.fault("what is compared selects one node at most: names and indexes only");
        }
        return new Operand.OnlyNode(query);
    }

    private Optional<Comparison> comparison() {
        return Stream.of(Comparison.values())
                .filter(comparison -> cursor.takeAfterBlanks(comparison.sign()))
                .findFirst();
    }
}
