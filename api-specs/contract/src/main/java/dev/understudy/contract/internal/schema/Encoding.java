package dev.understudy.contract.internal.schema;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How bytes are written as text (RFC 4648), or not at all. */
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

    // These write bytes as they are (RFC 2045 section 6.2).
    private static final Set<String> PLAIN = Set.of("7bit", "8bit", "binary");

    /** The encoding that {@code contentEncoding} names. */
    static Optional<Encoding> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PLAIN.contains(lower)
                ? Optional.of(NONE)
                : Stream.of(BASE64, BASE64URL, BASE16)
                        .filter(encoding -> encoding.name().equalsIgnoreCase(lower))
                        .findFirst();
    }

    /** The bytes; an {@link IllegalArgumentException} if the text is not in this encoding. */
    abstract byte[] decode(String text);

    boolean reads(String text) {
        try {
            decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
