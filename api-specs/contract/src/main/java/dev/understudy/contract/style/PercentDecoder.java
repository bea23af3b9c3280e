package dev.understudy.contract.style;

import dev.understudy.contract.syntax.PercentEncoding;
import java.util.function.UnaryOperator;

/** Decodes percent-encoded parts of parameters and throws {@link UnreadableValueException} if they are malformed. */
final class PercentDecoder {

    private PercentDecoder() {}

    static String decode(String text) {
        return decoded(text, PercentEncoding::decode);
    }

    static String decodeForm(String text) {
        return decoded(text, PercentEncoding::decodeForm);
    }

    private static String decoded(String text, UnaryOperator<String> decode) {
        try {
            return decode.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableValueException("percent-encoded text, but '" + text + "' is malformed");
        }
    }
}
