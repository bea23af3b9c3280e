package dev.understudy.verify.internal.link;

import dev.understudy.contract.CompiledSchema;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The positions of a resource in the request body and the response body of a write, and in the response body of a read.
 * They differ if, for example, only responses have an envelope such as {@code data}.
 *
 * @param requestSchema the schema of the resource in requests
 * @param requestPointer the pointer to the resource in the request of the write
 * @param readSchema the schema of the resource in the response to the read
 * @param readPointer the pointer to the resource in the response to the read
 * @param writeResponsePointer the pointer to the resource in the response to the write; empty if it is not there
 */
public record Envelope(
        CompiledSchema requestSchema,
        JsonPointer requestPointer,
        CompiledSchema readSchema,
        JsonPointer readPointer,
        Optional<JsonPointer> writeResponsePointer) {

    /**
     * Returns the positions of a resource without an envelope: it is the complete body of each request and response.
     */
    static Envelope none(CompiledSchema requestSchema, CompiledSchema readSchema) {
        return new Envelope(
                requestSchema, JsonPointer.empty(), readSchema, JsonPointer.empty(), Optional.of(JsonPointer.empty()));
    }

    /** Returns the resource in the request of the write; empty if it is not there. */
    public Optional<JsonNode> resourceInRequest(JsonNode body) {
        return at(requestPointer, body);
    }

    /** Returns the resource in the response to the read; empty if it is not there. */
    public Optional<JsonNode> resourceInRead(JsonNode response) {
        return at(readPointer, response);
    }

    /** Returns the resource in the response to the write; empty if it is not there. */
    public Optional<JsonNode> resourceInWriteResponse(JsonNode response) {
        return writeResponsePointer.flatMap(pointer -> at(pointer, response));
    }

    /** Converts pointers into the read's response to pointers into the resource. Omits pointers to other locations. */
    public Set<JsonPointer> readPointersInResource(Set<JsonPointer> pointers) {
        return pointers.stream()
                .flatMap(pointer -> relative(readPointer, pointer).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Converts a pointer into the write's response to a pointer into the resource; empty if it points elsewhere. */
    public Optional<JsonPointer> writePointerInResource(JsonPointer pointer) {
        return writeResponsePointer.flatMap(position -> relative(position, pointer));
    }

    // The value of an envelope is a resource only if it is an object. A complete body may be any JSON value.
    private static Optional<JsonNode> at(JsonPointer pointer, JsonNode body) {
        return Optional.of(body.at(pointer)).filter(resource -> pointer.matches() || resource.isObject());
    }

    private static Optional<JsonPointer> relative(JsonPointer base, JsonPointer pointer) {
        JsonPointer rest = pointer;
        for (JsonPointer step = base; !step.matches(); step = step.tail()) {
            if (rest.matches() || !rest.getMatchingProperty().equals(step.getMatchingProperty())) {
                return Optional.empty();
            }
            rest = rest.tail();
        }
        return Optional.of(rest);
    }
}
