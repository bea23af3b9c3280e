package dev.understudy.verify.exchange;

import dev.understudy.contract.syntax.MalformedJson;
import dev.understudy.contract.syntax.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The body of a message as raw bytes, without content coding. Immutable. */
public final class Body {

    /** No body at all. */
    public static final Body NONE = new Body(new byte[0], true);

    /** A body that there was and that nobody kept: a recording may leave it out. Nothing can be said about it. */
    public static final Body UNKNOWN = new Body(new byte[0], false);

    private final byte[] bytes;
    private final boolean known;

    private Body(byte[] bytes, boolean known) {
        this.bytes = bytes;
        this.known = known;
    }

    /** The body that holds a copy of some bytes. */
    public static Body of(byte[] bytes) {
        return bytes.length == 0 ? NONE : new Body(bytes.clone(), true);
    }

    /** The body that holds a text in UTF-8. */
    public static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is known; all else about it means nothing if it is not. */
    public boolean isKnown() {
        return known;
    }

    /** Whether it is known to hold nothing. */
    public boolean isEmpty() {
        return known && bytes.length == 0;
    }

    /** How many bytes it holds. */
    public int length() {
        return bytes.length;
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its bytes as UTF-8, for people: what is not UTF-8 becomes replacement characters. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The value that it holds as strict JSON; empty if it holds none. What is wrong with it is a check's to say. */
    public Optional<JsonNode> json() {
        try {
            return isEmpty() ? Optional.empty() : Optional.of(StrictJson.read(bytes));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && known == body.known && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
