package dev.understudy.contract.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A node of a document, together with its location.
 *
 * @param document the document that contains the node
 * @param pointer the JSON pointer within the document
 * @param value the value of the node; a {@code MissingNode} if the document has no value at the pointer
 */
public record DocumentNode(Document document, JsonPointer pointer, JsonNode value) {

    /** Returns whether the document has a value at this location. */
    public boolean exists() {
        return !value.isMissingNode();
    }

    /** Returns the member of an object, or a node that does not exist if there is no such member. */
    public DocumentNode child(String name) {
        return new DocumentNode(document, pointer.appendProperty(name), value.path(name));
    }

    /** Returns the element of an array, or a node that does not exist if there is no such element. */
    public DocumentNode child(int index) {
        return new DocumentNode(document, pointer.appendIndex(index), value.path(index));
    }

    /** Returns the node at a pointer relative to this node. */
    public DocumentNode at(JsonPointer below) {
        return new DocumentNode(document, pointer.append(below), value.at(below));
    }

    /** Returns the members of an object by name, in document order; empty for any other value. */
    public Map<String, DocumentNode> members() {
        Map<String, DocumentNode> members = new LinkedHashMap<>();
        value.propertyNames().forEach(name -> members.put(name, child(name)));
        return members;
    }

    /** Returns the elements of an array; empty for any other value. */
    public List<DocumentNode> elements() {
        List<DocumentNode> elements = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            elements.add(child(i));
        }
        return elements;
    }

    /**
     * Returns a scalar value as text. Returns the fallback for null, an object, an array and a node that does not
     * exist.
     */
    public String text(String fallback) {
        return value.asString(fallback);
    }

    /** Returns whether the value is {@code true}. */
    public boolean isTrue() {
        return value.isBoolean() && value.booleanValue();
    }

    /** Returns the file, line and pointer of the node. */
    public Place place() {
        return new Place(document.name(), document.line(pointer), pointer);
    }

    // A document and a pointer identify a node, so the values need not be compared.
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
