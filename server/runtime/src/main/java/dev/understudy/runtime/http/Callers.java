package dev.understudy.runtime.http;

import dev.understudy.contract.Route;
import dev.understudy.runtime.failure.Failure;
import java.security.Principal;

/** Says who calls, whether they may, and how often. One per wing. */
public interface Callers {

    /**
     * Lets a request in.
     *
     * @return the caller, which the delegate finds as the security context's principal
     * @throws Failure if the request is refused; of several reasons the one that the vendor gives first
     */
    Principal admit(Route route, RequestHead head);
}
