package dev.understudy.verify.internal.derive;

import dev.understudy.verify.profile.Probe;
import java.util.Optional;

/**
 * One request to be sent, and what is expected of its answer.
 *
 * @param what what is special about it, for people
 * @param draft the request; for an unknown path or a wrong method, that of the operation it stands near
 * @param caller who sends it
 * @param expectation what is expected
 * @param tries how many times it is sent, of which one has to get what is expected; 1 but for probes that spend a limit
 * @param fault the keyword that the request breaks on purpose; empty if it breaks none
 * @param probe the probe of the profile that it was made from; empty if it was made from the contract alone
 */
public record Case(
        String what,
        Draft draft,
        Credentials caller,
        Expectation expectation,
        int tries,
        Optional<Fault> fault,
        Optional<Probe> probe) {

    /** The same about another request. */
    public Case with(Draft other) {
        return new Case(what, other, caller, expectation, tries, fault, probe);
    }

    /** The same about another request, of which something else is expected. */
    public Case with(Draft other, Expectation expected) {
        return new Case(what, other, caller, expected, tries, fault, probe);
    }

    /** The same by another caller. */
    public Case by(Credentials other) {
        return new Case(what, draft, other, expectation, tries, fault, probe);
    }

    /** A case that the usual caller sends once. */
    public static Case of(String what, Draft draft, Expectation expectation) {
        return new Case(what, draft, Credentials.USUAL, expectation, 1, Optional.empty(), Optional.empty());
    }

    /** The same, sent up to so many times. */
    Case upTo(int times) {
        return new Case(what, draft, caller, expectation, times, fault, probe);
    }

    /** The same, which breaks a keyword on purpose. */
    Case breaking(Fault broken) {
        return new Case(what, draft, caller, expectation, tries, Optional.of(broken), probe);
    }

    /** The same, made from a probe of the profile. */
    Case madeFrom(Probe source) {
        return new Case(what, draft, caller, expectation, tries, fault, Optional.of(source));
    }
}
