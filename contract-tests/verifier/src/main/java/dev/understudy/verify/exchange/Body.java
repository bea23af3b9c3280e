package dev.understudy.verify.exchange;

import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.StrictJson;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The body of a message as bytes, without a content coding: a body in gzip must be decoded first. Immutable. */
public final class Body {

    /** No body. */
    public static final Body NONE = new Body(new byte[0], State.KNOWN, "");

    /** A body that may have existed but was not recorded. It cannot be judged. */
    public static final Body UNKNOWN = new Body(new byte[0], State.UNKNOWN, "it was not recorded");

    private final byte[] bytes;
    private final State state;
    private final String unknownBecause;
    // Several parts of a run read the same body, and it can be large. The garbage collector may discard the value.
    private volatile SoftReference<Optional<JsonNode>> parsed = new SoftReference<>(null);

    private Body(byte[] bytes, State state, String unknownBecause) {
        this.bytes = bytes;
        this.state = state;
        this.unknownBecause = unknownBecause;
    }

    /** Returns a body with a copy of these bytes. */
    public static Body of(byte[] bytes) {
        return bytes.length == 0 ? NONE : new Body(bytes.clone(), State.KNOWN, "");
    }

    /**
     * Returns a body that was received, but cannot be read.
     *
     * @param reason the reason, as a clause whose subject is the body
     */
    public static Body unread(String reason) {
        return new Body(new byte[0], State.UNREAD, reason);
    }

    /**
     * Returns a body that was received, but is not in the content coding that its message declares.
     *
     * @param reason the reason, as a clause
     */
    public static Body undecodable(String reason) {
        return new Body(new byte[0], State.UNDECODABLE, reason);
    }

    /** Returns a body with this text in UTF-8. */
    public static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether the body is known. If not, its bytes, length and text are meaningless. */
    public boolean isKnown() {
        return state == State.KNOWN;
    }

    /** Returns whether the body was received, but could not be read; {@link #unknownBecause} then says why. */
    public boolean isUnread() {
        return state == State.UNREAD || state == State.UNDECODABLE;
    }

    /** Returns whether the body is not in the content coding that its message declares. */
    public boolean isUndecodable() {
        return state == State.UNDECODABLE;
    }

    /** Returns why the body is not known, as a clause; an empty text if it is known. */
    public String unknownBecause() {
        return unknownBecause;
    }

    /** Returns whether the body is known to be empty. */
    public boolean isEmpty() {
        return isKnown() && bytes.length == 0;
    }

    /** Returns the number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the bytes as UTF-8, for people; malformed sequences become replacement characters. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns whether the body is known and is UTF-8 text. */
    public boolean isText() {
        return isKnown() && Arrays.equals(bytes, text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the value of the body as strict JSON; empty if it is not JSON, which the rule {@code JsonIsStrict} reports.
     * Several callers may get the same value, so it must not be modified.
     */
    public Optional<JsonNode> json() {
        Optional<JsonNode> known = parsed.get();
        if (known != null) {
            return known;
        }
        Optional<JsonNode> value = parse();
        parsed = new SoftReference<>(value);
        return value;
    }

    private Optional<JsonNode> parse() {
        try {
            return isEmpty() ? Optional.empty() : Optional.of(StrictJson.read(bytes));
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && state == body.state && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }

    private enum State {
        KNOWN,
        UNKNOWN,
        UNREAD,
        UNDECODABLE
    }
}
