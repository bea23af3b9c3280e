package dev.understudy.verify.internal.pool;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A value that a response showed.
 *
 * @param reference the resource and attribute that the value identifies
 * @param value the value, a string or an integer
 * @param owners the identifying values that were seen together with it, by the name of their resource
 * @param pointer the pointer to the value in the response; empty if only the request contained it
 * @param object the object that contained the value; values with the same object belong to the same resource
 * @param read whether a response to a read showed it; what only a write showed may not exist yet
 * @param created whether the run created the resource
 */
record KnownValue(
        Reference reference,
        JsonNode value,
        Map<String, JsonNode> owners,
        String pointer,
        ObjectPlace object,
        boolean read,
        boolean created) {

    /** Returns a copy that no response to a read has confirmed. */
    KnownValue withoutRead() {
        return new KnownValue(reference, value, owners, pointer, object, false, created);
    }

    /** Returns a copy for a resource that the run created. */
    KnownValue asCreated() {
        return new KnownValue(reference, value, owners, pointer, object, read, true);
    }

    /**
     * The position of an object in the responses of a run.
     *
     * @param exchange the number of the response
     * @param pointer the pointer to the object
     */
    record ObjectPlace(int exchange, String pointer) {}
}
