package dev.understudy.suite.corpus.code;

import dev.understudy.api.OperationResponse;
import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objenesis.ObjenesisHelper;

/**
 * The generated record of a declared response.
 *
 * @param type the record
 * @param status its status; 0 if the record has no fixed status because it is declared for a range or as the default
 * @param mediaType its media type; empty if the record has no fixed one
 */
public record DeclaredResponse(Class<?> type, int status, Optional<String> mediaType) {

    private static final String JSON = "application/json";

    /** Describes a record. */
    static DeclaredResponse of(Class<?> type) {
        // An instance without a call of its constructor, which would require valid headers and a body.
        OperationResponse instance = (OperationResponse) ObjenesisHelper.newInstance(type);
        boolean hasMediaType = Stream.of(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals("mediaType"));
        return new DeclaredResponse(
                type,
                instance.status(),
                hasMediaType
                        ? Optional.empty()
                        : Optional.of(Optional.ofNullable(instance.mediaType()).orElse(JSON)));
    }

    /** Returns the type of the body; empty if the response has none. */
    public Optional<Type> body() {
        return components().stream()
                .filter(component -> component.getName().equals("body"))
                .map(RecordComponent::getGenericType)
                .findFirst();
    }

    /** Returns the components in order. */
    public List<RecordComponent> components() {
        return List.of(type.getRecordComponents());
    }

    /** Returns the schema of the body; empty if it is not JSON, or if the record could belong to several responses. */
    Optional<CompiledSchema> schema(Operation operation) {
        return key(operation)
                .flatMap(key -> operation.responses().get(key).contents().all().stream()
                        .filter(this::isFor)
                        .findFirst()
                        .flatMap(Content::schema));
    }

    // JSON is the media type of a record if a range includes it.
    private boolean isFor(Content content) {
        String declared = content.mediaType().toString();
        return mediaType
                        .filter(each ->
                                each.equalsIgnoreCase(declared) || (each.equals(JSON) && declared.contains("*")))
                        .isPresent()
                && (content.mediaType().isJson() || declared.contains("*"));
    }

    private Optional<String> key(Operation operation) {
        List<String> keys = operation.statuses().stream()
                .filter(key -> status == 0 ? !key.matches("\\d+") : key.equals(String.valueOf(status)))
                .toList();
        return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
    }
}
