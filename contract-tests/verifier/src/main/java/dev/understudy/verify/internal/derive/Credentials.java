package dev.understudy.verify.internal.derive;

import dev.understudy.verify.profile.Caller;
import dev.understudy.verify.profile.Profile;
import java.util.Optional;

/**
 * Who sends a request.
 *
 * @param kind which credentials
 * @param caller the name of a caller of the profile, for {@link Kind#NAMED}
 */
public record Credentials(Kind kind, String caller) {

    /** Which credentials a request carries. */
    public enum Kind {
        /** Those of the profile's usual caller. */
        USUAL,
        /** Those of another caller of the profile. */
        NAMED,
        /** None. */
        NONE,
        /** Some that nobody has. */
        WRONG
    }

    /** Those of the usual caller. */
    public static final Credentials USUAL = new Credentials(Kind.USUAL, "");

    /** None. */
    public static final Credentials NONE = new Credentials(Kind.NONE, "");

    /** Some that nobody has. */
    public static final Credentials WRONG = new Credentials(Kind.WRONG, "");

    /** These if they are somebody's, else the usual caller's: who had none and was let in need not be let in again. */
    public Credentials known() {
        return kind == Kind.NAMED ? this : USUAL;
    }

    /** Returns the caller of a profile whose they are, or whose they are made like; empty if the profile has none. */
    public Optional<Caller> callerIn(Profile profile) {
        return kind == Kind.NAMED ? profile.caller(caller) : profile.usual();
    }

    /** Those of a caller of the profile. */
    public static Credentials of(String caller) {
        return new Credentials(Kind.NAMED, caller);
    }
}
