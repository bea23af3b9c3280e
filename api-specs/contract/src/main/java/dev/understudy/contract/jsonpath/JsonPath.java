package dev.understudy.contract.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A JSONPath query, ready to be asked any number of times. */
public final class JsonPath {

    private final String text;
    private final Query query;

    private JsonPath(String text, Query query) {
        this.text = text;
        this.query = query;
    }

    /**
     * Reads a query.
     *
     * @throws InvalidJsonPathException if the text is not well-formed and valid as RFC 9535 section 2.1 has it
     */
    public static JsonPath parse(String text) {
        Cursor cursor = new Cursor(text);
        cursor.expect("$", "a query begins with $");
        Query query = new Query(true, new SegmentParser(cursor).segments());
        cursor.expectEnd();
        return new JsonPath(text, query);
    }

    /** The nodes that the query selects; one may come more than once, as the RFC has it. */
    public List<Node> select(JsonNode document) {
        return query.select(document, document);
    }

    /** The query as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
