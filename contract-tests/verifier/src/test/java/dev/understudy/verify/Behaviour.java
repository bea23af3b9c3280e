package dev.understudy.verify;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hooks that let a {@link FakeServer} deviate from its contract. A test overrides some of them; the default methods
 * follow the contract.
 */
public interface Behaviour {

    /** Follows the contract. */
    Behaviour COMPLIANT = new Behaviour() {};

    /**
     * Returns the resource that the server stores for a write.
     *
     * @param before the stored resource; for a creation, a new resource with default values
     * @param after the resource with the values of the request
     */
    default ObjectNode stored(ObjectNode before, ObjectNode after) {
        return after;
    }

    /**
     * Returns the resource in the response to a GET; empty if the server responds that the resource does not exist.
     *
     * @param resource the stored resource; empty if it does not exist
     */
    default Optional<ObjectNode> read(Optional<ObjectNode> resource) {
        return resource;
    }

    /** Returns the id for the response to a POST. */
    default String returnedId(String id) {
        return id;
    }

    /** Removes the envelope of a request body, and returns the resource in it. */
    default ObjectNode unwrapped(ObjectNode request) {
        return request;
    }

    /** Wraps a resource in the envelope of a response body. */
    default ObjectNode wrapped(ObjectNode resource) {
        return resource;
    }

    /** Returns whether a DELETE deletes the resource. If not, the status of the response is 400. */
    default boolean deletes() {
        return true;
    }

    /**
     * Returns the status of the response to a POST.
     *
     * @param status the usual status: 201 for a new resource, 200 for an overwritten one
     */
    default int creationStatus(int status) {
        return status;
    }

    /** Returns the status for a resource that does not exist. */
    default int notFoundStatus() {
        return 404;
    }
}
