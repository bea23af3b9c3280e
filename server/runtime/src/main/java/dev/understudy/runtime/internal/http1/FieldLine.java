package dev.understudy.runtime.internal.http1;

/** Checks a field line of a head or a trailer section (RFC 9112, section 5). */
final class FieldLine {

    private FieldLine() {}

    /**
     * Returns the index of the colon behind the name of the field. The caller has checked that the line contains no
     * control character.
     *
     * @throws dev.understudy.runtime.failure.Failure if the line has no colon, or a name that is not a token, for example
     *     because a space separates it from the colon, or because the line continues the one before it
     */
    static int checkName(byte[] bytes, int start, int end) {
        int colon = start;
        while (colon < end && bytes[colon] != ':') {
            colon++;
        }
        if (colon == end) {
            throw Syntax.malformed("a header field without a colon");
        }
        if (!Syntax.isToken(bytes, start, colon)) {
            throw Syntax.malformed("the name of a header field is not a token");
        }
        return colon;
    }
}
