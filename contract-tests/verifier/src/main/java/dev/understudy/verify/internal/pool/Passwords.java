package dev.understudy.verify.internal.pool;

import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TreeEdits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Replaces a password that the server has refused by one that usual rules for passwords allow. */
final class Passwords {

    // At least 16 characters, of all four classes, no character three times in a row and no usual sequence.
    private static final JsonNode STRONG = JsonNodeFactory.instance.stringNode("Vq7!kTz2-Wm9#rXb4");

    // The old password is the one that was set before.
    private static final Pattern NAME = Pattern.compile("(?i)(?!(old|current|previous|existing)).*password");

    // Statuses of a body that breaks a rule which its schema does not express.
    private static final Set<Integer> REFUSALS = Set.of(400, 422);

    private Passwords() {}

    /** Returns whether a server may have refused a request because of a password in its body. */
    static boolean mayBeWeak(RequestTemplate sent, ReceivedResponse response) {
        return REFUSALS.contains(response.status())
                && sent.body().filter(body -> !names(body).isEmpty()).isPresent();
    }

    /** Returns whether the body of a request contains the strong password. */
    static boolean isStrong(RequestTemplate sent) {
        return sent.body()
                .filter(body -> names(body).stream().map(body::get).anyMatch(STRONG::equals))
                .isPresent();
    }

    /**
     * Returns a copy of a body with a strong password.
     *
     * @param isReplaceable whether the value at a location is neither fixed nor the point of the case
     * @param isValid whether a body satisfies its schema
     */
    static JsonNode strengthen(JsonNode body, Predicate<JsonPointer> isReplaceable, Predicate<JsonNode> isValid) {
        JsonNode changed = body;
        for (String property : names(body)) {
            JsonPointer at = JsonPointer.empty().appendProperty(property);
            if (isReplaceable.test(at)) {
                JsonNode longer = TreeEdits.with(changed, at, STRONG);
                changed = isValid.test(longer) ? longer : changed;
            }
        }
        return changed;
    }

    private static List<String> names(JsonNode body) {
        return body.propertyStream()
                .filter(each -> each.getValue().isString()
                        && NAME.matcher(each.getKey()).matches())
                .map(Map.Entry::getKey)
                .toList();
    }
}
