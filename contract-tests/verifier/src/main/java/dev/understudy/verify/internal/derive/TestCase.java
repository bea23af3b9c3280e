package dev.understudy.verify.internal.derive;

import dev.understudy.verify.profile.Probe;
import java.util.Optional;

/**
 * A request to send together with the expected response.
 *
 * @param description a description of the request for reports
 * @param template the request; for an unknown path or an undeclared method, the valid request that is modified
 * @param credentials the credentials to send
 * @param expectation the expected response
 * @param refersToUnknown whether the request refers to a resource that may not exist
 * @param tries the number of times that the request is sent; at least one of the responses must meet the expectation
 * @param fault the deliberate fault in the request; empty if there is none
 * @param probe the probe in the profile that this case comes from; empty if it comes from the contract alone
 */
public record TestCase(
        String description,
        RequestTemplate template,
        Credentials credentials,
        Expectation expectation,
        boolean refersToUnknown,
        int tries,
        Optional<InjectedFault> fault,
        Optional<Probe> probe) {

    /** Returns a copy with another request. */
    public TestCase with(RequestTemplate other) {
        return new TestCase(description, other, credentials, expectation, refersToUnknown, tries, fault, probe);
    }

    /** Returns a copy with another request and another expectation. */
    public TestCase with(RequestTemplate other, Expectation expected) {
        return new TestCase(description, other, credentials, expected, refersToUnknown, tries, fault, probe);
    }

    /**
     * Returns whether the request calls the operation of its template. It does not if it is sent to an unknown path or
     * with an undeclared method.
     */
    public boolean callsOperation() {
        return expectation.kind() != Expectation.Kind.UNKNOWN_PATH
                && expectation.kind() != Expectation.Kind.UNDECLARED_METHOD;
    }

    /** Returns a copy with other credentials. */
    public TestCase withCredentials(Credentials other) {
        return new TestCase(description, template, other, expectation, refersToUnknown, tries, fault, probe);
    }

    /** Returns a case that is sent once, with the credentials of the usual caller. */
    public static TestCase of(String description, RequestTemplate template, Expectation expectation) {
        return new TestCase(
                description, template, Credentials.USUAL, expectation, false, 1, Optional.empty(), Optional.empty());
    }

    /** Returns a copy that records whether the request refers to a resource that may not exist. */
    public TestCase referringToUnknown(boolean unknown) {
        return new TestCase(description, template, credentials, expectation, unknown, tries, fault, probe);
    }

    /** Returns a copy that is sent this many times. */
    TestCase withTries(int maxTries) {
        return new TestCase(description, template, credentials, expectation, refersToUnknown, maxTries, fault, probe);
    }

    /** Returns a copy that records the deliberate fault in the request. */
    TestCase withFault(InjectedFault injected) {
        return new TestCase(
                description, template, credentials, expectation, refersToUnknown, tries, Optional.of(injected), probe);
    }

    /** Returns a copy that records the probe in the profile from which the case comes. */
    TestCase withProbe(Probe source) {
        return new TestCase(
                description, template, credentials, expectation, refersToUnknown, tries, fault, Optional.of(source));
    }
}
