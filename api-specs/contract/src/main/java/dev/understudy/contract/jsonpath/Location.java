package dev.understudy.contract.jsonpath;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The location of a node in a document. {@code toString} returns its normalized path (RFC 9535 section 2.7). */
public sealed interface Location {

    /** Returns the value at this location of a document, which must have the same structure as when it was queried. */
    JsonNode in(JsonNode document);

    /** Returns the location as a JSON pointer (RFC 6901), which does not distinguish members from elements. */
    JsonPointer pointer();

    /** Returns the location of a member of the object at this location. */
    default Location member(String name) {
        return new Member(this, name);
    }

    /** Returns the location of an element of the array at this location. The index of the first element is 0. */
    default Location element(int index) {
        return new Element(this, index);
    }

    /** The document itself. */
    record Root() implements Location {

        @Override
        public JsonNode in(JsonNode document) {
            return document;
        }

        @Override
        public JsonPointer pointer() {
            return JsonPointer.empty();
        }

        @Override
        public String toString() {
            return "$";
        }
    }

    /** A member of an object. */
    record Member(Location parent, String name) implements Location {

        @Override
        public JsonNode in(JsonNode document) {
            return parent.in(document).get(name);
        }

        @Override
        public JsonPointer pointer() {
            return parent.pointer().appendProperty(name);
        }

        @Override
        public String toString() {
            return parent + "['" + NormalizedName.of(name) + "']";
        }
    }

    /** An element of an array. */
    record Element(Location parent, int index) implements Location {

        @Override
        public JsonNode in(JsonNode document) {
            return parent.in(document).get(index);
        }

        @Override
        public JsonPointer pointer() {
            return parent.pointer().appendIndex(index);
        }

        @Override
        public String toString() {
            return parent + "[" + index + "]";
        }
    }
}
