package dev.understudy.contract.jsonpath;

import java.util.regex.Pattern;

/** Reads the calls of the five functions of RFC 9535 section 2.4; the types of their arguments direct the reading. */
final class Functions {

    /** The functions that are true or false; the other three give a value. */
    static final Pattern LOGICAL = Pattern.compile("(?:match|search)\\(");

    private final Cursor cursor;
    private final FilterParser filters;

    Functions(Cursor cursor, FilterParser filters) {
        this.cursor = cursor;
        this.filters = filters;
    }

    Condition logical() {
        boolean whole = cursor.take("match(");
        if (!whole) {
            cursor.expect("search(", "what is true or false is match(…) or search(…)");
        }
        cursor.skipBlanks();
        Operand text = filters.operand();
        cursor.skipBlanks();
        cursor.expect(",", "match and search take a text and a pattern");
        cursor.skipBlanks();
        Operand pattern = filters.operand();
        close();
        return new Condition.Matches(text, pattern, whole);
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
        throw cursor.fault("the functions that give a value are length(…), count(…) and value(…)");
    }

    private Query onlyQuery() {
        cursor.skipBlanks();
        Query query = filters.query();
        close();
        return query;
    }

    private void close() {
        cursor.skipBlanks();
        cursor.expect(")", "the arguments of a function are closed by )");
    }
}
