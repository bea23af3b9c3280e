package dev.understudy.contract;

import dev.understudy.contract.syntax.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The contents that something can have, one for each media type.
 *
 * @param all in the order of the document
 */
public record Contents(List<Content> all) {

    /** Whether none is declared. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether anything will do, of any media type, even nothing. */
    public boolean isAnything() {
        return all.stream()
                .anyMatch(content -> content.mediaType().equals(MediaType.ANY)
                        && content.schema().isEmpty());
    }

    /** The content that describes a media type most closely; empty if none covers it. */
    public Optional<Content> covering(MediaType sent) {
        return all.stream()
                .filter(content -> content.mediaType().covers(sent))
                .max(Comparator.comparing(content -> content.mediaType().precision()));
    }

    /** The media types, as declared. */
    public List<String> mediaTypes() {
        return all.stream().map(content -> content.mediaType().toString()).toList();
    }
}
