package dev.understudy.contract.jsonpath;

import java.util.regex.Pattern;

/**
 * Parses calls of the five functions of RFC 9535 section 2.4. Each argument is parsed as the type that it must have.
 */
final class FunctionParser {

    /**
     * Matches the start of a call of a function that returns true or false. The other three functions return a value.
     */
    static final Pattern LOGICAL = Pattern.compile("(?:match|search)\\(");

    private final Cursor cursor;
    private final FilterParser filters;

    FunctionParser(Cursor cursor, FilterParser filters) {
        this.cursor = cursor;
        this.filters = filters;
    }

    LogicalExpression logical() {
        boolean entireText = cursor.take("match(");
        if (!entireText) {
            cursor.expect("search(", "a function that returns true or false must be match(…) or search(…)");
        }
        cursor.skipBlanks();
        Operand text = filters.operand();
        cursor.skipBlanks();
        cursor.expect(",", "match and search require two arguments, a string and a pattern");
        cursor.skipBlanks();
        Operand pattern = filters.operand();
        close();
        return new LogicalExpression.Matches(text, pattern, entireText);
    }

    Operand value() {
        if (cursor.take("length(")) {
            cursor.skipBlanks();
            Operand length = new Operand.Length(filters.operand());
            close();
            return length;
        }
        if (cursor.take("count(")) {
            return new Operand.Count(onlyQuery());
        }
        if (cursor.take("value(")) {
            return new Operand.OnlyNode(onlyQuery());
        }
        throw cursor.error("a function that returns a value must be length(…), count(…) or value(…)");
    }

    private Query onlyQuery() {
        cursor.skipBlanks();
        Query query = filters.query();
        close();
        return query;
    }

    private void close() {
        cursor.skipBlanks();
        cursor.expect(")", "the arguments of a function must be closed by )");
    }
}
