package dev.understudy.verify.internal.link;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Response;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.schema.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the schemas of the requests and responses of operations. */
final class SchemaSimilarity {

    private final Documents documents;
    private final Map<Operation, Optional<Representation>> responses = new HashMap<>();

    SchemaSimilarity(Documents documents) {
        this.documents = documents;
    }

    /** Returns the resource in the successful JSON response of an operation; empty if there is none. */
    Optional<Representation> response(Operation operation) {
        return responses.computeIfAbsent(
                operation,
                any -> responseSchema(operation).flatMap(schema -> Representation.of(schema.node(), documents)));
    }

    /** Returns the schema of the first successful JSON response of an operation; empty if it declares none. */
    static Optional<CompiledSchema> responseSchema(Operation operation) {
        return operation.responses().values().stream()
                .filter(Response::isSuccess)
                .flatMap(response -> response.contents().all().stream())
                .filter(content -> content.mediaType().isJson())
                .map(Content::schema)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns whether the response to a read has the same schema as the request or the response of a write. */
    boolean shareSchema(Operation write, Operation read) {
        return response(read)
                .filter(inRead -> Stream.of(response(write), request(write))
                        .flatMap(Optional::stream)
                        .anyMatch(inRead::isSame))
                .isPresent();
    }

    boolean haveSameResponseSchema(Operation write, Operation read) {
        return response(read)
                .filter(inRead -> response(write).filter(inRead::isSame).isPresent())
                .isPresent();
    }

    /** Returns whether the request of a write has the same schema as the response to a read. */
    boolean writesReadSchema(Operation write, Operation read) {
        return response(read)
                .filter(inRead -> request(write).filter(inRead::isSame).isPresent())
                .isPresent();
    }

    /**
     * Returns whether the responses of both operations contain an id, and the read also returns another property that
     * the write sends.
     *
     * @param id the name of the id property
     */
    boolean sharesIdAndMore(Operation write, Operation read, String id) {
        Set<String> common =
                new HashSet<>(request(write).map(Representation::properties).orElse(Set.of()));
        common.retainAll(response(read).map(Representation::properties).orElse(Set.of()));
        common.remove(id);
        return !common.isEmpty() && has(response(write), id) && has(response(read), id);
    }

    /** Returns whether two schemas have a type other than null in common, and do not declare different formats. */
    static boolean isCompatible(Shape one, Shape other) {
        return one.types().stream().anyMatch(type -> !type.equals("null") && other.hasType(type))
                && (one.formats().isEmpty()
                        || other.formats().isEmpty()
                        || one.formats().equals(other.formats()));
    }

    /** Returns the resource in the request body of a write. */
    Optional<Representation> request(Operation write) {
        return write.jsonRequestSchema().flatMap(schema -> Representation.of(schema.node(), documents));
    }

    private static boolean has(Optional<Representation> representation, String property) {
        return representation
                .filter(resource -> resource.properties().contains(property))
                .isPresent();
    }
}
