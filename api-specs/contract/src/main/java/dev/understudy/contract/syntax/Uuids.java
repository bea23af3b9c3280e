package dev.understudy.contract.syntax;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Recognises UUIDs: 32 hexadecimal digits in five groups (RFC 9562 section 4). Unlike {@link UUID#fromString}, it
 * rejects shorter groups, such as {@code 1-1-1-1-1}.
 */
public final class Uuids {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private Uuids() {}

    /** Returns whether a text is a UUID, in upper or lower case. */
    public static boolean isUuid(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    /** Parses a UUID; empty if the text is not one. */
    public static Optional<UUID> parse(String text) {
        return isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
