package dev.understudy.verify.internal.diff;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Something that is valid under one of the two contracts only.
 *
 * @param oldIsValid whether it is valid under the old contract, and so invalid under the new one
 */
public record Witness(Kind kind, JsonNode value, boolean oldIsValid) {

    /** The kind of thing that a witness is. */
    public enum Kind {
        VALUE,
        REQUEST,
        STATUS,
        NAME;

        /** Returns the name in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Witness of(Kind kind, String text, boolean oldIsValid) {
        return new Witness(kind, JsonNodeFactory.instance.stringNode(text), oldIsValid);
    }

    public String ofOld() {
        return oldIsValid ? "valid" : "invalid";
    }

    public String ofNew() {
        return oldIsValid ? "invalid" : "valid";
    }
}
