package dev.understudy.verify.internal.derive;

import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.ProfileCaller;
import java.util.Optional;

/**
 * The credentials that a request carries.
 *
 * @param kind the kind of credentials
 * @param caller the name of a caller in the profile for {@link Kind#NAMED}; empty for other kinds
 */
public record Credentials(Kind kind, String caller) {

    public enum Kind {
        /** The credentials of the profile's usual caller. */
        USUAL,
        /** The credentials of another caller in the profile. */
        NAMED,
        NONE,
        INVALID
    }

    public static final Credentials USUAL = new Credentials(Kind.USUAL, "");
    public static final Credentials NONE = new Credentials(Kind.NONE, "");
    public static final Credentials INVALID = new Credentials(Kind.INVALID, "");

    /**
     * Returns the credentials for requests that check or undo the effect of a request with these credentials: the same
     * for a named caller, otherwise those of the usual caller. A server that accepted one request without valid
     * credentials may reject the next one.
     */
    public Credentials namedOrUsual() {
        return kind == Kind.NAMED ? this : USUAL;
    }

    /**
     * Returns the caller in the profile that these credentials belong to; empty if the profile has no such caller. For
     * {@link Kind#NONE} and {@link Kind#INVALID}, it is the usual caller: its credentials are omitted or replaced, but
     * its other header fields and its rate limit apply.
     */
    public Optional<ProfileCaller> callerIn(Profile profile) {
        return kind == Kind.NAMED ? profile.caller(caller) : profile.usual();
    }

    /** Returns the credentials of a caller in the profile. */
    public static Credentials of(String caller) {
        return new Credentials(Kind.NAMED, caller);
    }
}
