package dev.understudy.verify.internal.collect;

import java.net.URI;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits the query of a URI into parameters, still percent-encoded. */
final class QueryParameters {

    private QueryParameters() {}

    /** Returns the parameters that have a name and a value. */
    static List<Map.Entry<String, String>> of(URI uri) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0 && equals + 1 < pair.length()) {
                    parameters.add(new SimpleImmutableEntry<>(pair.substring(0, equals), pair.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }
}
