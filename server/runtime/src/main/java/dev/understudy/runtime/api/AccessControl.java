package dev.understudy.runtime.api;

import dev.understudy.contract.Route;
import dev.understudy.runtime.failure.Failure;
import java.security.Principal;

/**
 * Identifies the caller of a request and decides whether the request is admitted. Each API has its own implementation.
 */
public interface AccessControl {

    /**
     * Admits a request.
     *
     * @return the caller, which the delegate receives as the principal of the security context
     * @throws Failure if a check fails; only the first failed check is reported, in an order that depends on the API
     */
    Principal admit(Route route, RequestHead head);
}
