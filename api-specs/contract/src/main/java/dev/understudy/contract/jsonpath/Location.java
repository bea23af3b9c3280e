package dev.understudy.contract.jsonpath;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Where a node lies. Its text is the normalized path of RFC 9535 section 2.7, which names this one place only. */
public sealed interface Location {

    /** What lies here in a document; nothing may have been moved since the place was found. */
    JsonNode in(JsonNode document);

    /** The same place as a JSON pointer (RFC 6901), which no longer tells members from elements. */
    JsonPointer pointer();

    /** The place of a member of the object that lies here. */
    default Location member(String name) {
        return new Member(this, name);
    }

    /** The place of an element of the array that lies here, counted from 0. */
    default Location element(int index) {
        return new Element(this, index);
    }

    /** The document itself, which lies in nothing. */
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
