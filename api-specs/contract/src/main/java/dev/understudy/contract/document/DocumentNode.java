package dev.understudy.contract.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A node of a document, together with its location. Immutable. */
public final class DocumentNode {

    private final Document document;
    private final JsonNode value;
    // Reading a schema visits many nodes, and needs the pointers of few. So a pointer is made when it is asked for.
    private final Supplier<JsonPointer> madeFrom;
    private volatile JsonPointer pointer;

    DocumentNode(Document document, JsonNode root) {
        this(document, root, JsonPointer::empty);
    }

    private DocumentNode(Document document, JsonNode value, Supplier<JsonPointer> madeFrom) {
        this.document = document;
        this.value = value;
        this.madeFrom = madeFrom;
    }

    /** Returns the document that contains the node. */
    public Document document() {
        return document;
    }

    /** Returns the value of the node; a {@code MissingNode} if the document has no value at the pointer. */
    public JsonNode value() {
        return value;
    }

    /** Returns the JSON pointer of the node within the document. */
    public JsonPointer pointer() {
        JsonPointer known = pointer;
        if (known == null) {
            known = madeFrom.get();
            pointer = known;
        }
        return known;
    }

    /** Returns whether the document has a value at this location. */
    public boolean exists() {
        return !value.isMissingNode();
    }

    /** Returns the member of an object, or a node that does not exist if there is no such member. */
    public DocumentNode child(String name) {
        return new DocumentNode(document, value.path(name), () -> pointer().appendProperty(name));
    }

    /** Returns the element of an array, or a node that does not exist if there is no such element. */
    public DocumentNode child(int index) {
        return new DocumentNode(document, value.path(index), () -> pointer().appendIndex(index));
    }

    /** Returns the node at a pointer relative to this node. */
    public DocumentNode at(JsonPointer below) {
        return new DocumentNode(document, value.at(below), () -> pointer().append(below));
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
        return new Place(document.name(), document.line(pointer()), pointer());
    }

    // A document and a pointer identify a node, so the values need not be compared.
    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentNode node
                && document == node.document
                && pointer().equals(node.pointer());
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(document) + pointer().hashCode();
    }

    @Override
    public String toString() {
        return document.name() + "#" + pointer();
    }
}
