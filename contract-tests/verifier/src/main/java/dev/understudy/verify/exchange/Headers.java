package dev.understudy.verify.exchange;

import dev.understudy.contract.syntax.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The header fields of a message, in the order they came; names are compared without regard to case (RFC 9110 section
 * 5.1).
 *
 * @param fields name and value of each line
 */
public record Headers(List<Map.Entry<String, String>> fields) {

    /** Takes a copy. */
    public Headers {
        fields = List.copyOf(fields);
    }

    /** The fields that alternating names and values make. */
    public static Headers of(String... namesAndValues) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(fields);
    }

    /** Every value of a field, line by line. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The value of the first line of a field. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Returns the media type of the body; empty if {@code Content-Type} is missing or malformed. */
    public Optional<MediaType> mediaType() {
        return first("Content-Type").flatMap(MediaType::of);
    }

    /** The value of a field whose lines are one list (RFC 9110 section 5.3). */
    public Optional<String> joined(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }
}
