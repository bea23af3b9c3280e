package dev.understudy.contract.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A parsed JSONPath query, which can be evaluated any number of times. */
public final class JsonPath {

    private final String text;
    private final Query query;

    private JsonPath(String text, Query query) {
        this.text = text;
        this.query = query;
    }

    /**
     * Parses a query.
     *
     * @throws InvalidJsonPathException if the text is not well-formed and valid (RFC 9535 section 2.1)
     */
    public static JsonPath parse(String text) {
        Cursor cursor = new Cursor(text);
        cursor.expect("$", "a query must begin with $");
        Query query = new Query(true, new SegmentParser(cursor).segments());
        cursor.expectEnd();
        return new JsonPath(text, query);
    }

    /** Returns the nodes that the query selects. As the RFC requires, the list may contain a node more than once. */
    public List<Node> select(JsonNode document) {
        return query.select(document, document);
    }

    /** Returns the query as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
