package dev.understudy.contract.style;

import dev.understudy.contract.syntax.PercentEncoding;
import java.util.function.UnaryOperator;

/** Decodes percent-encoded parts of parameters, and says so in terms of styles if they are malformed. */
final class Percent {

    private Percent() {}

    static String decode(String text) {
        return readable(text, PercentEncoding::decode);
    }

    static String decodeForm(String text) {
        return readable(text, PercentEncoding::decodeForm);
    }

    private static String readable(String text, UnaryOperator<String> decode) {
        try {
            return decode.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableStyle("percent-encoded text, but '" + text + "' is none");
        }
    }
}
