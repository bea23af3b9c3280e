package dev.understudy.verify.internal.derive;

import dev.understudy.contract.syntax.Uuids;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds ids in a body that the profile does not fix. The resources with these ids may not exist. */
final class UnknownIds {

    private static final Pattern ID_POINTER = Pattern.compile("(?:[/_]ids?|[a-z]Ids?)(?:/\\d+)?$");

    private UnknownIds() {}

    static boolean areIn(JsonNode body, FixedBodyValues fixed) {
        return areIn(body, JsonPointer.empty(), fixed);
    }

    private static boolean areIn(JsonNode value, JsonPointer at, FixedBodyValues fixed) {
        if (value.isObject()) {
            return value.propertyStream()
                    .anyMatch(each -> areIn(each.getValue(), at.appendProperty(each.getKey()), fixed));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (areIn(value.get(i), at.appendIndex(i), fixed)) {
                return true;
            }
        }
        return isId(value, at) && fixed.at(at).filter(value::equals).isEmpty();
    }

    /** Returns whether a value in a body is probably an id, according to its form or its location. */
    static boolean isId(JsonNode value, JsonPointer at) {
        return (value.isString() || value.isIntegralNumber()) && (Uuids.isUuid(value.asString()) || isNamedId(at));
    }

    /** Returns whether the name of a property says that it contains an id. */
    static boolean isNamedId(JsonPointer at) {
        return ID_POINTER.matcher(at.toString()).find();
    }
}
