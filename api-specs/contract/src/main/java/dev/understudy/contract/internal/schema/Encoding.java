package dev.understudy.contract.internal.schema;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An encoding of bytes as text (RFC 4648), or none. */
enum Encoding {
    BASE64 {
        @Override
        byte[] decode(String text) {
            return Base64.getDecoder().decode(text);
        }
    },
    BASE64URL {
        @Override
        byte[] decode(String text) {
            return Base64.getUrlDecoder().decode(text);
        }
    },
    BASE16 {
        @Override
        byte[] decode(String text) {
            return HexFormat.of().parseHex(text);
        }
    },
    NONE {
        @Override
        byte[] decode(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    };

    // The names of encodings that leave the bytes unchanged (RFC 2045 section 6.2).
    private static final Set<String> PLAIN = Set.of("7bit", "8bit", "binary");

    /** Returns the encoding that a value of {@code contentEncoding} names; empty if it is not supported. */
    static Optional<Encoding> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PLAIN.contains(lower)
                ? Optional.of(NONE)
                : Stream.of(BASE64, BASE64URL, BASE16)
                        .filter(encoding -> encoding.name().equalsIgnoreCase(lower))
                        .findFirst();
    }

    /**
     * Returns the bytes that a text encodes.
     *
     * @throws IllegalArgumentException if the text is not in this encoding
     */
    abstract byte[] decode(String text);

    boolean canDecode(String text) {
        try {
            decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
