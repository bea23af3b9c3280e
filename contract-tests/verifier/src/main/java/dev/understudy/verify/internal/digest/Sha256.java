package dev.understudy.verify.internal.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Abridged SHA-256 digests in hexadecimal digits. */
public final class Sha256 {

    private Sha256() {}

    /** Returns the first digits of the digest of some bytes. */
    public static String of(byte[] bytes, int digits) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, although every Java platform must provide it.", e);
        }
    }

    /** Returns the first digits of the digest of a text in UTF-8. */
    public static String of(String text, int digits) {
        return of(text.getBytes(StandardCharsets.UTF_8), digits);
    }
}
