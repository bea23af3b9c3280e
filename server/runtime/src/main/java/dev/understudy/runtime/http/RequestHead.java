package dev.understudy.runtime.http;

import java.util.List;
import java.util.function.Function;
import org.glassfish.jersey.uri.UriComponent;

/**
 * A request before its body: what is needed to say who calls and to word a refusal.
 *
 * @param method the method as sent
 * @param path the path as sent, percent-encoded, without the query
 * @param query the query as sent, without the question mark, or null
 * @param headers the value of a header by its name, in any case; null if it was not sent
 * @param id what the request is called
 */
public record RequestHead(String method, String path, String query, Function<String, String> headers, RequestId id) {

    /** The value of a header, or null if it was not sent. */
    public String header(String name) {
        return headers.apply(name);
    }

    /** The values of a query parameter, decoded, in the order sent; empty if it was not sent. */
    public List<String> queryValues(String name) {
        if (query == null) {
            return List.of();
        }
        return UriComponent.decodeQuery(query, true).getOrDefault(name, List.of());
    }

    /** The line in which the log and some messages name a request. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
