package dev.understudy.contract.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Splits queries, forms and cookies into name-value pairs. The names are decoded, the values are not. */
final class NameValuePairs {

    private NameValuePairs() {}

    /** Splits a query or a form, in which both parts of a pair are form-encoded. */
    static List<Map.Entry<String, String>> form(String text) {
        return split(text, "&", PercentDecoder::decodeForm);
    }

    /** Splits a Cookie header. A plus or percent sign in it has no special meaning (RFC 6265 section 4.1.1). */
    static List<Map.Entry<String, String>> cookies(String text) {
        return split(text, ";", UnaryOperator.identity());
    }

    private static List<Map.Entry<String, String>> split(
            String text, String separator, UnaryOperator<String> decodeName) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : text.split(separator, -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (equals >= 0 || !name.isBlank()) {
                pairs.add(Map.entry(decodeName.apply(name.strip()), equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        return pairs;
    }
}
