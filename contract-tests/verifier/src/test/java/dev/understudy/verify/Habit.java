package dev.understudy.verify;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What a {@link Shelf} does in its own way; an honest one leaves all of it as it is. */
public interface Habit {

    /** No bad habit. */
    Habit HONEST = new Habit() {};

    /** What is kept of a thing that was written. */
    default ObjectNode kept(ObjectNode before, ObjectNode after) {
        return after;
    }

    /** What is shown to who reads a thing; nothing for 404. */
    default Optional<ObjectNode> shown(Optional<ObjectNode> thing) {
        return thing;
    }

    /** The id that is answered to who creates a thing. */
    default String answered(String id) {
        return id;
    }

    /** What a request says of a thing. */
    default ObjectNode opened(ObjectNode request) {
        return request;
    }

    /** The answer that shows a thing. */
    default ObjectNode wrapped(ObjectNode thing) {
        return thing;
    }

    /** Whether something is removed when it is asked to. */
    default boolean removes() {
        return true;
    }

    /** The status of the answer to who creates a thing. */
    default int created(int status) {
        return status;
    }

    /** The status of the answer to who asks for a thing that is not there. */
    default int missing() {
        return 404;
    }
}
