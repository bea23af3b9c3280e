package dev.understudy.contract.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses the logical expression of a filter (RFC 9535 section 2.3.5) and checks the types in function calls. */
final class FilterParser {

    private static final Pattern FUNCTION = Pattern.compile("[a-z][a-z_0-9]*\\(");

    private final Cursor cursor;

    FilterParser(Cursor cursor) {
        this.cursor = cursor;
    }

    LogicalExpression logicalExpression() {
        List<LogicalExpression> conditions = new ArrayList<>();
        do {
            cursor.skipBlanks();
            conditions.add(logicalAnd());
        } while (cursor.takeAfterBlanks("||"));
        return conditions.size() == 1 ? conditions.get(0) : new LogicalExpression.AnyOf(conditions);
    }

    private LogicalExpression logicalAnd() {
        List<LogicalExpression> conditions = new ArrayList<>();
        do {
            cursor.skipBlanks();
            conditions.add(basicExpression());
        } while (cursor.takeAfterBlanks("&&"));
        return conditions.size() == 1 ? conditions.get(0) : new LogicalExpression.AllOf(conditions);
    }

    private LogicalExpression basicExpression() {
        if (cursor.take("!")) {
            cursor.skipBlanks();
            return new LogicalExpression.Not(cursor.take("(") ? parenthesizedExpression() : testExpression());
        }
        if (cursor.take("(")) {
            return parenthesizedExpression();
        }
        return testOrComparison();
    }

    private LogicalExpression parenthesizedExpression() {
        LogicalExpression condition = logicalExpression();
        cursor.skipBlanks();
        cursor.expect(")", "a parenthesis must be closed by )");
        return condition;
    }

    private LogicalExpression testOrComparison() {
        if (isAtQuery()) {
            Query query = query();
            return comparisonOperator()
                    .<LogicalExpression>map(operator -> compare(singular(query), operator))
                    .orElseGet(() -> new LogicalExpression.Exists(query));
        }
        if (cursor.lookingAt(FunctionParser.LOGICAL)) {
            return testExpression();
        }
        Operand left = operand();
        return compare(
                left,
                comparisonOperator()
                        .orElseThrow(() -> cursor.error("a value must be followed by ==, !=, <, <=, > or >=")));
    }

    private LogicalExpression testExpression() {
        if (isAtQuery()) {
            return new LogicalExpression.Exists(query());
        }
        if (cursor.lookingAt(FunctionParser.LOGICAL)) {
            return new FunctionParser(cursor, this).logical();
        }
        throw cursor.error("! must be followed by a query, match(…), search(…) or a parenthesis");
    }

    private LogicalExpression compare(Operand left, ComparisonOperator operator) {
        cursor.skipBlanks();
        return new LogicalExpression.Comparison(left, operator, operand());
    }

    /** Parses a literal, a query that selects at most one node, or a function that returns a value. */
    Operand operand() {
        if (isAtQuery()) {
            return singular(query());
        }
        if (cursor.lookingAt(FUNCTION)) {
            return new FunctionParser(cursor, this).value();
        }
        return new Operand.Literal(new LiteralParser(cursor).literal());
    }

    /** Parses a query that starts at the document ($) or at the current node (@). */
    Query query() {
        if (!isAtQuery()) {
            throw cursor.error("a query must begin with @ or $");
        }
        return new Query(cursor.next() == '$', new SegmentParser(cursor).segments());
    }

    private boolean isAtQuery() {
        return cursor.peek() == '@' || cursor.peek() == '$';
    }

    private Operand singular(Query query) {
        if (!query.isSingular()) {
            throw cursor.error("a query in a comparison must select at most one node, so it may consist of names and"
                    + " indexes only");
        }
        return new Operand.OnlyNode(query);
    }

    private Optional<ComparisonOperator> comparisonOperator() {
        return Stream.of(ComparisonOperator.values())
                .filter(operator -> cursor.takeAfterBlanks(operator.symbol()))
                .findFirst();
    }
}
