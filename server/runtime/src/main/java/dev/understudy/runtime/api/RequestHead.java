package dev.understudy.runtime.api;

import dev.understudy.contract.syntax.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A request without its body: the data that access control and error formats need.
 *
 * @param method the method as sent
 * @param path the path as sent, percent-encoded, without the query
 * @param query the query as sent, without the question mark, or null
 * @param headers returns the value of a header field by its case-insensitive name, or null if the field was not sent;
 *     joins the values of several field lines with commas
 * @param ids the ids of the request
 */
public record RequestHead(String method, String path, String query, Function<String, String> headers, RequestIds ids) {

    /** Returns the value of a header field, or null if it was not sent. */
    public String header(String name) {
        return headers.apply(name);
    }

    /** Returns the decoded values of a query parameter, in the order sent; empty if it was not sent. */
    public List<String> queryValues(String name) {
        if (query == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (PercentEncoding.decodeForm(equals < 0 ? pair : pair.substring(0, equals))
                    .equals(name)) {
                values.add(equals < 0 ? "" : PercentEncoding.decodeForm(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    /** Returns the method and the path, which identify the request in log lines and messages. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
