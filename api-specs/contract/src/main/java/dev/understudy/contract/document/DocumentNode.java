package dev.understudy.contract.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One node of a document that knows where it stands.
 *
 * @param document the document it belongs to
 * @param pointer where in the document
 * @param value what stands there; a missing node where nothing does
 */
public record DocumentNode(Document document, JsonPointer pointer, JsonNode value) {

    /** Whether anything stands here. */
    public boolean exists() {
        return !value.isMissingNode();
    }

    /** The member of an object; a missing one can be asked further. */
    public DocumentNode child(String name) {
        return new DocumentNode(document, pointer.appendProperty(name), value.path(name));
    }

    /** The element of an array. */
    public DocumentNode child(int index) {
        return new DocumentNode(document, pointer.appendIndex(index), value.path(index));
    }

    /** The node at a pointer below this one. */
    public DocumentNode at(JsonPointer below) {
        return new DocumentNode(document, pointer.append(below), value.at(below));
    }

    /** The members of an object by name, in the order of the document; empty for anything else. */
    public Map<String, DocumentNode> members() {
        Map<String, DocumentNode> members = new LinkedHashMap<>();
        value.propertyNames().forEach(name -> members.put(name, child(name)));
        return members;
    }

    /** The elements of an array; empty for anything else. */
    public List<DocumentNode> elements() {
        List<DocumentNode> elements = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            elements.add(child(i));
        }
        return elements;
    }

    /** The text that stands here, or the given one where none does. */
    public String text(String otherwise) {
        return value.asString(otherwise);
    }

    /** Whether {@code true} stands here. */
    public boolean isTrue() {
        return value.isBoolean() && value.booleanValue();
    }

    /** File, line and pointer. */
    public Place place() {
        return new Place(document.name(), document.line(pointer), pointer);
    }

    // The place says it all; comparing whole subtrees would cost without telling more.
    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentNode node && document == node.document && pointer.equals(node.pointer);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(document) + pointer.hashCode();
    }

    @Override
    public String toString() {
        return document.name() + "#" + pointer;
    }
}
