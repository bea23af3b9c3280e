package dev.understudy.contract.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON as RFC 8259 and I-JSON (RFC 7493) have it and no more: UTF-8, one value, no duplicate keys, no halves of
 * characters, nothing after it. Decimals keep every digit.
 */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final char REPLACEMENT = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StrictJson() {}

    /**
     * Returns the mapper behind {@link #read}, for callers that word errors themselves or need its tokens. It accepts
     * what only the bytes or the finished value can show: a byte order mark, an empty text, half of a surrogate pair.
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * The value that the bytes hold.
     *
     * @throws MalformedJson if they are not exactly one JSON value in UTF-8
     */
    public static JsonNode read(byte[] bytes) {
        try {
            String text = text(bytes);
            JsonNode value = MAPPER.readTree(text);
            if (value.isMissingNode()) {
                throw new MalformedJson("there is no value");
            }
            // What came as UTF-8 is whole; only an escape can name half of a character.
            if (text.contains("\\u")) {
                requireWholeCharacters(value);
            }
            return value;
        } catch (MismatchedInputException e) {
            throw new MalformedJson("something stands after the value" + place(e));
        } catch (JacksonException e) {
            throw new MalformedJson(e.getOriginalMessage() + place(e));
        } catch (NumberFormatException e) {
            throw new MalformedJson("a number's exponent has too many digits");
        }
    }

    // Jackson would guess UTF-16 and UTF-32 from the first bytes; RFC 8259 section 8.1 allows UTF-8 alone. The lenient
    // decoder is many times faster than the strict one, which is therefore asked only where something was replaced.
    private static String text(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        String text = lenient.indexOf(REPLACEMENT) < 0 ? lenient : strictText(bytes);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            throw new MalformedJson("a byte order mark stands before the value (RFC 8259 section 8.1)");
        }
        return text;
    }

    private static String strictText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson("the bytes are not UTF-8");
        }
    }

    // RFC 7493 section 2.1: no UTF-8 and no database can hold the half of a surrogate pair. In names, Jackson sees it.
    private static void requireWholeCharacters(JsonNode value) {
        if (value.isString() && !StandardCharsets.UTF_8.newEncoder().canEncode(value.stringValue())) {
            throw new MalformedJson("a string holds half of a surrogate pair");
        }
        value.forEach(StrictJson::requireWholeCharacters);
    }

    private static String place(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
