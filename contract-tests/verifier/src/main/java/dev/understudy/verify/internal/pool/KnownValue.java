package dev.understudy.verify.internal.pool;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A value that a response showed.
 *
 * @param reference the resource and attribute that the value identifies
 * @param value the value, a string or an integer
 * @param owners the identifying values that were seen together with it, by the name of their resource
 * @param parents those of them that were seen together with the resource itself, not only with a reference to it
 * @param isReference whether only other resources that refer to the value showed it
 * @param pointer the pointer to the value in the response; empty if only the request contained it
 * @param object the object that contained the value; values with the same object belong to the same resource
 * @param read whether a response to a read showed it; what only a write showed may not exist yet
 * @param created whether the run created the resource
 */
record KnownValue(
        Reference reference,
        JsonNode value,
        Map<String, JsonNode> owners,
        Map<String, JsonNode> parents,
        boolean isReference,
        String pointer,
        ObjectPlace object,
        boolean read,
        boolean created) {

    /** Returns a copy that no response to a read has confirmed. */
    KnownValue withoutRead() {
        return new KnownValue(reference, value, owners, parents, isReference, pointer, object, false, created);
    }

    /** Returns a copy for a resource that the run created. */
    KnownValue asCreated() {
        return new KnownValue(reference, value, owners, parents, isReference, pointer, object, read, true);
    }

    /** Returns a copy that was not seen together with a resource that is gone. */
    KnownValue without(String resource, JsonNode gone) {
        if (!gone.equals(owners.get(resource))) {
            return this;
        }
        Map<String, JsonNode> left = new LinkedHashMap<>(owners);
        left.remove(resource);
        return new KnownValue(reference, value, left, parents, isReference, pointer, object, read, created);
    }

    /** Returns whether the resource is probably deleted together with another one. */
    boolean dependsOn(String resource, JsonNode other) {
        return other.equals(parents.get(resource));
    }

    /** Returns this value after a later response has shown it again, perhaps with more owners. */
    KnownValue mergedWith(KnownValue later) {
        boolean takesParents = isReference || !later.isReference;
        boolean takesPlace = later.owners.size() > owners.size() || (later.read && !read);
        if (!takesPlace && !(isReference && !later.isReference)) {
            return this;
        }
        return new KnownValue(
                reference,
                value,
                takesPlace ? later.owners : owners,
                takesParents ? later.parents : parents,
                isReference && later.isReference,
                takesPlace ? later.pointer : pointer,
                takesParents ? later.object : object,
                read || later.read,
                // A resource that an earlier response showed is not new.
                created);
    }

    /**
     * The position of an object in the responses of a run.
     *
     * @param exchange the number of the response
     * @param pointer the pointer to the object
     */
    record ObjectPlace(int exchange, String pointer) {}
}
