package dev.understudy.contract.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parses JSON strictly by RFC 8259 and I-JSON (RFC 7493): UTF-8, exactly one value, no duplicate keys, no lone
 * surrogates. Decimals keep every digit.
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
     * Returns the mapper that {@link #read} uses, for callers that write their own error messages or parse token by
     * token. Unlike {@link #read}, it accepts a byte order mark, an empty text and strings with lone surrogates.
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Parses bytes as one value.
     *
     * @throws MalformedJsonException if the bytes are not exactly one JSON value in UTF-8
     * @throws JsonLimitException if they are nested too deeply, or contain a number that is too long
     */
    public static JsonNode read(byte[] bytes) {
        try {
            String text = text(bytes);
            JsonNode value = MAPPER.readTree(text);
            if (value.isMissingNode()) {
                throw new MalformedJsonException("there is no value");
            }
            // UTF-8 cannot contain a lone surrogate; only an escape sequence can.
            if (text.contains("\\u")) {
                rejectLoneSurrogates(value);
            }
            return value;
        } catch (MismatchedInputException e) {
            throw new MalformedJsonException("there is text after the value" + location(e));
        } catch (StreamConstraintsException e) {
            throw new JsonLimitException(e.getOriginalMessage().replaceFirst(", from `.*", ")"));
        } catch (JacksonException e) {
            throw new MalformedJsonException(e.getOriginalMessage() + location(e));
        } catch (NumberFormatException e) {
            throw new JsonLimitException("a number's exponent has too many digits");
        }
    }

    // Jackson would detect UTF-16 and UTF-32 by the first bytes, but RFC 8259 section 8.1 allows only UTF-8. The strict
    // decoder is slower than the lenient one, which replaces malformed bytes by U+FFFD. It runs only if the text
    // contains that character.
    private static String text(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        String text = lenient.indexOf(REPLACEMENT) < 0 ? lenient : strictText(bytes);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            throw new MalformedJsonException("there is a byte order mark before the value (RFC 8259 section 8.1)");
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
            throw new MalformedJsonException("the bytes are not UTF-8");
        }
    }

    // RFC 7493 section 2.1: neither UTF-8 nor a database can store a lone surrogate. Names need not be checked, because
    // Jackson rejects lone surrogates in them.
    private static void rejectLoneSurrogates(JsonNode value) {
        if (value.isString() && !StandardCharsets.UTF_8.newEncoder().canEncode(value.stringValue())) {
            throw new MalformedJsonException("a string contains a lone surrogate");
        }
        value.forEach(StrictJson::rejectLoneSurrogates);
    }

    private static String location(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
