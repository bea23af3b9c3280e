package dev.understudy.jaxrs.stub.operation;

import com.palantir.javapoet.ClassName;
import dev.understudy.jaxrs.stub.type.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The type of the responses of an operation.
 *
 * @param operation the name of the operation
 * @param responses a record for each declared response and media type
 */
public record ResultType(ClassName name, String operation, List<ResponseType> responses) {

    /**
     * A declared response.
     *
     * @param status the statuses that it can have
     * @param mediaType the media type of the body; empty if that is the ordinary one, or there is no body
     * @param isMediaRange whether the media type is a range, so that the response says which one it has
     * @param headers the declared header fields
     * @param body the body; empty if there is none
     */
    public record ResponseType(
            ClassName name,
            Optional<String> description,
            Status status,
            Optional<String> mediaType,
            boolean isMediaRange,
            List<Header> headers,
            Optional<TypeUse> body) {}

    /**
     * The statuses of a response.
     *
     * @param from the lowest status
     * @param to the highest status
     * @param except the statuses in between that other responses are declared for
     */
    public record Status(int from, int to, List<Status> except) {

        /** Returns whether only one status is possible. */
        public boolean isFixed() {
            return from == to;
        }

        /** Returns whether no status is possible, since others are declared for all of them. */
        boolean isEmpty() {
            return IntStream.rangeClosed(from, to)
                    .allMatch(status -> except.stream().anyMatch(other -> other.from <= status && status <= other.to));
        }

        boolean isWithin(Status other) {
            return other.from <= from && to <= other.to;
        }
    }

    /** A header field of a response. */
    public record Header(
            String wireName, String name, TypeUse type, boolean isRequired, Optional<String> description) {}
}
