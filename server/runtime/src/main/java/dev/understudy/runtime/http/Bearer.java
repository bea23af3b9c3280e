package dev.understudy.runtime.http;

import dev.understudy.runtime.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bearer credentials (RFC 6750, section 2.1). */
public final class Bearer {

    private static final Pattern CREDENTIALS =
            Pattern.compile("bearer +([A-Za-z0-9\\-._~+/]+=*) *", Pattern.CASE_INSENSITIVE);

    private Bearer() {}

    /**
     * The fingerprint of the token of a request.
     *
     * @throws Failure {@link Failure.Kind#CREDENTIALS_MISSING} if there is no bearer token
     */
    public static String fingerprintOf(RequestHead head) {
        String authorization = head.header("Authorization");
        if (authorization == null || authorization.isBlank()) {
            throw Failure.of(Failure.Kind.CREDENTIALS_MISSING, "no Authorization header");
        }
        Matcher matcher = CREDENTIALS.matcher(authorization);
        if (!matcher.matches()) {
            throw Failure.of(Failure.Kind.CREDENTIALS_MISSING, "the Authorization header holds no bearer token");
        }
        return fingerprint(matcher.group(1));
    }

    /**
     * What is stored of a token: its SHA-256 in hex. Keys are long and random, so a slow hash would protect nothing more
     * and be paid for with every request.
     */
    public static String fingerprint(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
