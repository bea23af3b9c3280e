package dev.understudy.runtime.api;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads bearer credentials (RFC 6750, section 2.1). */
public final class BearerToken {

    private static final Pattern CREDENTIALS =
            Pattern.compile("bearer +([A-Za-z0-9\\-._~+/]+=*) *", Pattern.CASE_INSENSITIVE);

    private BearerToken() {}

    /**
     * Returns the fingerprint of the bearer token of a request.
     *
     * @throws Failure {@link StandardFailure#CREDENTIALS_MISSING} if the request has no bearer token
     */
    public static String fingerprintOf(RequestHead head) {
        String authorization = head.header("Authorization");
        if (authorization == null || authorization.isBlank()) {
            throw Failure.of(StandardFailure.CREDENTIALS_MISSING, "the Authorization header is missing");
        }
        Matcher matcher = CREDENTIALS.matcher(authorization);
        if (!matcher.matches()) {
            throw Failure.of(StandardFailure.CREDENTIALS_MISSING, "the Authorization header has no bearer token");
        }
        return fingerprint(matcher.group(1));
    }

    /**
     * Returns the SHA-256 of a token in hex, which is stored instead of the token. API keys are long and random, so a
     * slow hash would add no protection and would slow down every request.
     */
    public static String fingerprint(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, although every Java runtime must provide it", e);
        }
    }
}
