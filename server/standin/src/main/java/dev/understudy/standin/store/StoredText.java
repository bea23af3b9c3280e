package dev.understudy.standin.store;

/**
 * Free text as both databases can hold it. JSON allows the character NUL and PostgreSQL's TEXT does not, so NUL is
 * written as U+0001 and 0, and U+0001 itself as U+0001 and 1.
 */
public final class StoredText {

    private StoredText() {}

    /** What is stored for a text; null for null. */
    public static String toStore(String text) {
        if (text == null || (text.indexOf('\0') < 0 && text.indexOf('\1') < 0)) {
            return text;
        }
        return text.replace("\1", "\0011").replace("\0", "\0010");
    }

    /** The text that was stored; null for null. */
    public static String fromStore(String stored) {
        if (stored == null || stored.indexOf('\1') < 0) {
            return stored;
        }
        return stored.replace("\0010", "\0").replace("\0011", "\1");
    }
}
