package dev.understudy.runtime.internal.http1;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;

/** Classifies characters (RFC 9110, section 5.6, and RFC 3986, section 2), and finds the ends of lines. */
final class Syntax {

    private static final boolean[] TOKEN = table("!#$%&'*+-.^_`|~");
    private static final boolean[] UNRESERVED_OR_SUB_DELIMITER = table("-._~!$&'()*+,;=");

    private Syntax() {}

    /** Returns whether a text is a token, such as a method or the name of a header field. */
    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c < TOKEN.length && TOKEN[c]);
    }

    /** Returns whether bytes are a token; an empty range is not. */
    static boolean isToken(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0 || !TOKEN[bytes[i]]) {
                return false;
            }
        }
        return start < end;
    }

    /** Returns whether a character may appear in a host name without being percent-encoded. */
    static boolean isHostCharacter(int c) {
        return c < UNRESERVED_OR_SUB_DELIMITER.length && UNRESERVED_OR_SUB_DELIMITER[c];
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Returns whether a byte is a control character other than a tab; bytes above 0x7F are not. */
    static boolean isControl(byte b) {
        return (b >= 0 && b < ' ' && b != '\t') || b == 0x7F;
    }

    /**
     * Returns the index of the CRLF that ends a line, or -1 if it has not arrived.
     *
     * @throws Failure if a CR or LF occurs alone, or another control character occurs
     */
    static int endOfLine(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\r') {
                if (i + 1 == bytes.length) {
                    return -1;
                }
                if (bytes[i + 1] != '\n') {
                    throw malformed("a CR without an LF");
                }
                return i;
            }
            if (isControl(bytes[i])) {
                throw malformed(bytes[i] == '\n' ? "an LF without a CR; lines end with both" : "a control character");
            }
        }
        return -1;
    }

    static Failure malformed(String detail) {
        return Failure.of(StandardFailure.REQUEST_MALFORMED, detail);
    }

    private static boolean[] table(String punctuation) {
        boolean[] table = new boolean[128];
        for (char c = 0; c < table.length; c++) {
            table[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || punctuation.indexOf(c) >= 0;
        }
        return table;
    }
}
