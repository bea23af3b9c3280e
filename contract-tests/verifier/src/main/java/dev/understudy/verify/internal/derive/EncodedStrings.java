package dev.understudy.verify.internal.derive;

import dev.understudy.contract.syntax.MediaType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Generates strings for schemas with {@code contentEncoding} or a JSON {@code contentMediaType}. */
final class EncodedStrings {

    private static final int MAX_LENGTH = 5_000;

    private EncodedStrings() {}

    /**
     * Returns a string with encoded content; empty if the schema has neither keyword, or also a pattern, which decides
     * what the string looks like.
     */
    static Optional<String> of(AllOfSchemas schema) {
        String encoding = schema.text("contentEncoding").orElse("");
        boolean json =
                schema.text("contentMediaType").filter(EncodedStrings::isJson).isPresent();
        if ((encoding.isEmpty() && !json) || schema.text("pattern").isPresent()) {
            return Optional.empty();
        }
        int shortest = schema.largest("minLength").map(BigDecimal::intValue).orElse(1);
        String content = json ? "{}" : "";
        String encoded = encode(content, encoding);
        while (encoded.length() < Math.min(shortest, MAX_LENGTH)) {
            content += json ? " " : "x";
            encoded = encode(content, encoding);
        }
        return Optional.of(encoded);
    }

    /** Returns a text in the encoding that a value of {@code contentEncoding} names. */
    static String encode(String text, String encoding) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" -> Base64.getEncoder().encodeToString(bytes);
            case "base64url" -> Base64.getUrlEncoder().encodeToString(bytes);
            case "base16" -> HexFormat.of().formatHex(bytes);
            default -> text;
        };
    }

    private static boolean isJson(String mediaType) {
        return MediaType.of(mediaType).filter(MediaType::isJson).isPresent();
    }
}
