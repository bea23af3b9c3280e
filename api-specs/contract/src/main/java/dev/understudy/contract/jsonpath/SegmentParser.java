package dev.understudy.contract.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Parses segments and their selectors (RFC 9535 sections 2.3 and 2.5). */
final class SegmentParser {

    private static final Pattern SHORT_NAME =
            Pattern.compile("[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_\\x{80}-\\x{10FFFF}]*");
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
    // RFC 9535 section 2.1: integers must be in the range that I-JSON can represent exactly.
    private static final long LARGEST = (1L << 53) - 1;

    private final Cursor cursor;

    SegmentParser(Cursor cursor) {
        this.cursor = cursor;
    }

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        while (true) {
            if (cursor.takeAfterBlanks("..")) {
                segments.add(new Segment(true, cursor.take("[") ? bracketed() : List.of(dotted())));
            } else if (cursor.takeAfterBlanks(".")) {
                segments.add(new Segment(false, List.of(dotted())));
            } else if (cursor.takeAfterBlanks("[")) {
                segments.add(new Segment(false, bracketed()));
            } else {
                return segments;
            }
        }
    }

    private Selector dotted() {
        if (cursor.take("*")) {
            return new Selector.Wildcard();
        }
        String name = cursor.take(SHORT_NAME);
        if (name.isEmpty()) {
            throw cursor.error("a dot must be followed by * or by a name of letters, digits and _"
                    + " (write any other name in brackets and quotes, as in ['x-name'])");
        }
        return new Selector.Name(name);
    }

    private List<Selector> bracketed() {
        List<Selector> selectors = new ArrayList<>();
        do {
            cursor.skipBlanks();
            selectors.add(selector());
        } while (cursor.takeAfterBlanks(","));
        cursor.skipBlanks();
        cursor.expect("]", "a selector must be followed by , or ]");
        return selectors;
    }

    private Selector selector() {
        if (cursor.take("*")) {
            return new Selector.Wildcard();
        }
        if (cursor.take("?")) {
            cursor.skipBlanks();
            return new Selector.Filter(new FilterParser(cursor).logicalExpression());
        }
        if (cursor.peek() == '\'' || cursor.peek() == '"') {
            return new Selector.Name(new LiteralParser(cursor).string());
        }
        return indexOrSlice();
    }

    private Selector indexOrSlice() {
        OptionalLong first = integer();
        if (cursor.takeAfterBlanks(":")) {
            return new Selector.ArraySlice(slice(first));
        }
        return new Selector.Index(first.orElseThrow(() -> cursor.error(
                "brackets must contain a name in quotes, an index, a slice, * or a filter that begins with ?")));
    }

    private Slice slice(OptionalLong start) {
        cursor.skipBlanks();
        OptionalLong end = integer();
        OptionalLong step = OptionalLong.empty();
        if (cursor.takeAfterBlanks(":")) {
            cursor.skipBlanks();
            step = integer();
        }
        return new Slice(start, end, step.orElse(1));
    }

    private OptionalLong integer() {
        String digits = cursor.take(INTEGER);
        if (digits.isEmpty()) {
            return OptionalLong.empty();
        }
        // The largest integer has 16 digits, or 17 characters with a sign. A longer number is rejected before it is
        // parsed, because it might not fit into a long.
        if (digits.length() > 17 || Math.abs(Long.parseLong(digits)) > LARGEST) {
            throw cursor.error("an integer must be between -" + LARGEST + " and " + LARGEST);
        }
        return OptionalLong.of(Long.parseLong(digits));
    }
}
