package dev.understudy.verify.internal.link;

import dev.understudy.contract.BodySchema;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where one and the same thing stands in what is written and in what is read, where these are not the same place: an
 * envelope such as {@code data} that only answers have.
 *
 * @param written the schema of the thing in requests
 * @param request where it stands there
 * @param shown the schema of the thing as it is read
 * @param read where it stands in what is read
 * @param reply where it stands in the answer to the write; empty if it does not
 */
public record Wrapping(
        BodySchema written, JsonPointer request, BodySchema shown, JsonPointer read, Optional<JsonPointer> reply) {

    /** That of things that stand at the same place everywhere. */
    static Wrapping none(BodySchema written, BodySchema shown) {
        return new Wrapping(written, JsonPointer.empty(), shown, JsonPointer.empty(), Optional.of(JsonPointer.empty()));
    }

    /** The thing in a request; empty if it is not there. */
    public Optional<JsonNode> ofRequest(JsonNode body) {
        return at(request, body);
    }

    /** The thing in what is read; empty if it is not there. */
    public Optional<JsonNode> ofRead(JsonNode answer) {
        return at(read, answer);
    }

    /** The thing in the answer to a write; empty if it is not there. */
    public Optional<JsonNode> ofReply(JsonNode answer) {
        return reply.flatMap(place -> at(place, answer));
    }

    /** Places in what is read as places in the thing, those outside of it left out. */
    public Set<JsonPointer> inThing(Set<JsonPointer> places) {
        return places.stream().flatMap(place -> within(read, place).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** A place in the answer to a write as a place in the thing; empty if it is outside of it. */
    public Optional<JsonPointer> inReply(JsonPointer place) {
        return reply.flatMap(holder -> within(holder, place));
    }

    // What is not wrapped may be anything; in an envelope there is an object or nothing.
    private static Optional<JsonNode> at(JsonPointer place, JsonNode body) {
        return Optional.of(body.at(place)).filter(thing -> place.matches() || thing.isObject());
    }

    private static Optional<JsonPointer> within(JsonPointer holder, JsonPointer place) {
        JsonPointer rest = place;
        for (JsonPointer step = holder; !step.matches(); step = step.tail()) {
            if (rest.matches() || !rest.getMatchingProperty().equals(step.getMatchingProperty())) {
                return Optional.empty();
            }
            rest = rest.tail();
        }
        return Optional.of(rest);
    }
}
