package dev.understudy.contract.schema;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Place;

/**
 * A part of a contract that is ignored when requests and responses are validated, such as an unknown format.
 *
 * @param node the node of that part
 * @param reason the reason, as a clause in lower case without a full stop
 */
public record NotChecked(DocumentNode node, String reason) {

    /** Returns the file, line and pointer of the node. */
    public Place place() {
        return node.place();
    }

    @Override
    public String toString() {
        return place() + " " + node.pointer() + ": " + reason;
    }
}
