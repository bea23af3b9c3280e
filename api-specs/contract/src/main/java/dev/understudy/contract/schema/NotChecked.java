package dev.understudy.contract.schema;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Place;

/**
 * Something that a contract asks for and nobody here judges.
 *
 * @param node where it stands
 * @param reason why it is not judged, as half a sentence
 */
public record NotChecked(DocumentNode node, String reason) {

    /** File, line and pointer. */
    public Place place() {
        return node.place();
    }

    @Override
    public String toString() {
        return place() + " " + node.pointer() + ": " + reason;
    }
}
