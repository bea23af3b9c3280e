package dev.understudy.verify.exchange;

import dev.understudy.contract.syntax.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The header fields of a message in their original order. Names are case-insensitive (RFC 9110 section 5.1).
 *
 * @param fields the name and value of each field line
 */
public record Headers(List<Map.Entry<String, String>> fields) {

    /** Copies the list of field lines. */
    public Headers {
        fields = List.copyOf(fields);
    }

    /** Returns header fields from alternating names and values. */
    public static Headers of(String... namesAndValues) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(fields);
    }

    /** Returns the values of all lines of a field; empty if the message does not have the field. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns the value of the first line of a field. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Returns the media type of the body; empty if {@code Content-Type} is missing or malformed. */
    public Optional<MediaType> mediaType() {
        return first("Content-Type").flatMap(MediaType::of);
    }

    /** Returns the values of all lines of a field, joined with commas (RFC 9110 section 5.3); empty if it is absent. */
    public Optional<String> joined(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }
}
