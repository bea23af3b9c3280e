package dev.understudy.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON as RFC 8259 and I-JSON (RFC 7493) have it and no more: UTF-8, one value, no duplicate keys, nothing after
 * it. Decimals keep every digit.
 */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /**
     * The value that the bytes hold.
     *
     * @throws MalformedJson if they are not exactly one JSON value in UTF-8
     */
    public static JsonNode read(byte[] bytes) {
        try {
            return MAPPER.readTree(text(bytes));
        } catch (StreamReadException e) {
            throw new MalformedJson(e.getOriginalMessage() + place(e));
        } catch (JacksonException e) {
            throw new MalformedJson("something stands after the value" + place(e));
        }
    }

    // Jackson would guess UTF-16 and UTF-32 from the first bytes; RFC 8259 section 8.1 allows UTF-8 alone.
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson("the bytes are not UTF-8");
        }
    }

    private static String place(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
