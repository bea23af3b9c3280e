package dev.understudy.contract;

import dev.understudy.contract.syntax.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The declared contents of a body or parameter, one for each media type.
 *
 * @param all the contents in document order
 */
public record Contents(List<Content> all) {

    /** Returns whether no content is declared. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns whether the contents are unrestricted: any body of any media type is valid, and so is an empty body. */
    public boolean isUnrestricted() {
        return all.stream()
                .anyMatch(content -> content.mediaType().equals(MediaType.ANY)
                        && content.schema().isEmpty());
    }

    /** Returns the most specific content that covers a sent media type ({@link MediaType#covers}); empty if none. */
    public Optional<Content> covering(MediaType sent) {
        return all.stream()
                .filter(content -> content.mediaType().covers(sent))
                .max(Comparator.comparing(content -> content.mediaType().specificity()));
    }

    /** Returns the media types, as declared. */
    public List<String> mediaTypes() {
        return all.stream().map(content -> content.mediaType().toString()).toList();
    }
}
