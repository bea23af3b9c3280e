package dev.understudy.verify.internal.derive;

import java.util.Optional;

/**
 * A request body with its description.
 *
 * @param description the description, in half a sentence
 * @param payload the body
 * @param fault the deliberate fault; empty if the body is valid
 */
record BodyCase(String description, Payload payload, Optional<InjectedFault> fault) {

    /** Creates a case with a valid body. */
    BodyCase(String description, Payload payload) {
        this(description, payload, Optional.empty());
    }

    /** Returns a case with a body of a media type that violates one keyword. */
    static BodyCase invalid(String contentType, TestValue value) {
        return new BodyCase(
                "a body that " + value.description() + " at the JSON pointer '" + value.at() + "'",
                Payload.of(contentType, value.value()),
                Optional.of(new InjectedFault(
                        "/body" + value.at(), value.violatedKeyword().orElseThrow())));
    }
}
