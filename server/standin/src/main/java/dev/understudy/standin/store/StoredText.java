package dev.understudy.standin.store;

/**
 * Encodes free text so that both databases can store it. JSON allows the character NUL, but PostgreSQL's TEXT does not.
 * So NUL is stored as U+0001 followed by the digit 0, and U+0001 itself as U+0001 followed by the digit 1.
 */
public final class StoredText {

    private StoredText() {}

    /** Returns the stored form of a text; null for null. */
    public static String toStore(String text) {
        if (text == null || (text.indexOf('\0') < 0 && text.indexOf('\1') < 0)) {
            return text;
        }
        return text.replace("\1", "\0011").replace("\0", "\0010");
    }

    /** Returns the text of a stored form; null for null. */
    public static String fromStore(String stored) {
        if (stored == null || stored.indexOf('\1') < 0) {
            return stored;
        }
        return stored.replace("\0010", "\0").replace("\0011", "\1");
    }
}
