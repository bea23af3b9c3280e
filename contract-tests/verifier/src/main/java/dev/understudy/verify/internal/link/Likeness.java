package dev.understudy.verify.internal.link;

import dev.understudy.contract.BodySchema;
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

/** Compares what operations take and show. */
final class Likeness {

    private final Documents documents;
    private final Map<Operation, Optional<Representation>> answers = new HashMap<>();

    Likeness(Documents documents) {
        this.documents = documents;
    }

    /** The thing that the successful answer to an operation shows. */
    Optional<Representation> answer(Operation operation) {
        return answers.computeIfAbsent(
                operation, any -> shown(operation).flatMap(schema -> Representation.of(schema.node(), documents)));
    }

    /** The schema of the successful answer to an operation, as JSON. */
    static Optional<BodySchema> shown(Operation operation) {
        return operation.responses().values().stream()
                .filter(Response::isSuccess)
                .flatMap(response -> response.contents().all().stream())
                .filter(content -> content.mediaType().isJson())
                .map(Content::schema)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a read shows the very schema that a write takes or answers. */
    boolean isOneComponent(Operation write, Operation read) {
        return answer(read)
                .filter(shown -> Stream.of(answer(write), request(write))
                        .flatMap(Optional::stream)
                        .anyMatch(shown::isSame))
                .isPresent();
    }

    /** Whether a read shows the very schema that a write answers. */
    boolean answersWhatIsRead(Operation write, Operation read) {
        return answer(read)
                .filter(shown -> answer(write).filter(shown::isSame).isPresent())
                .isPresent();
    }

    /** Whether a read shows the very schema that a write takes. */
    boolean isWrittenWhole(Operation write, Operation read) {
        return answer(read)
                .filter(shown -> request(write).filter(shown::isSame).isPresent())
                .isPresent();
    }

    /** Whether the answers to a write and to a read have an id in common, and the read shows something written. */
    boolean sharesIdAndMore(Operation write, Operation read, String id) {
        Set<String> common =
                new HashSet<>(request(write).map(Representation::properties).orElse(Set.of()));
        common.retainAll(answer(read).map(Representation::properties).orElse(Set.of()));
        common.remove(id);
        return !common.isEmpty() && has(answer(write), id) && has(answer(read), id);
    }

    /** Whether values of one schema can be values of another, as far as types and formats tell; strict about doubt. */
    static boolean isCompatible(Shape one, Shape other) {
        return one.types().stream().anyMatch(type -> !type.equals("null") && other.has(type))
                && (one.formats().isEmpty()
                        || other.formats().isEmpty()
                        || one.formats().equals(other.formats()));
    }

    /** The thing that the body of a write describes. */
    Optional<Representation> request(Operation write) {
        return write.jsonRequest().flatMap(schema -> Representation.of(schema.node(), documents));
    }

    private static boolean has(Optional<Representation> shown, String property) {
        return shown.filter(thing -> thing.properties().contains(property)).isPresent();
    }
}
