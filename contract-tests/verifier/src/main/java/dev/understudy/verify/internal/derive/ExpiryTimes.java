package dev.understudy.verify.internal.derive;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/**
 * Chooses the time at which something that a request creates expires. A token or an invitation that has expired already
 * is of no use in the requests that follow, so the time is in the future, although the contract may give an example in
 * the past.
 */
final class ExpiryTimes {

    // "expired" says whether or when something has expired, not when it will.
    private static final Pattern NAME =
            Pattern.compile("(?i).*(expir(?!ed)|valid[_-]?(until|to|thru|through)(?![a-z])|not[_-]?after).*");

    // Before 2038, so that it fits in 32 bits as seconds since 1970.
    private static final Map<String, String> FUTURE =
            Map.of("date-time", "2037-06-15T12:00:00.000Z", "date", "2037-06-15");

    private ExpiryTimes() {}

    /** Returns a time in the future for a property whose name says that it is an expiry; empty for all others. */
    static Optional<String> of(AllOfSchemas schema, JsonPointer at) {
        return Optional.ofNullable(at.last())
                .map(JsonPointer::getMatchingProperty)
                .filter(name -> name != null && NAME.matcher(name).matches())
                .flatMap(name -> schema.text("format"))
                .map(FUTURE::get);
    }
}
