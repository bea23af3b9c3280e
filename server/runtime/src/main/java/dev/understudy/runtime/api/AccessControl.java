package dev.understudy.runtime.api;

import dev.understudy.contract.Route;
import dev.understudy.runtime.failure.Failure;
import java.security.Principal;

/**
 * Identifies the caller of a request and decides whether the request is admitted. Each API has its own implementation;
 * without one, everybody is admitted.
 */
@FunctionalInterface
public interface AccessControl {

    /** Admits every request, without a principal. */
    AccessControl EVERYBODY = (route, head) -> null;

    /**
     * Admits a request. An implementation that waits for something outside of this process does so in {@link
     * dev.understudy.runtime.work.Workers#callBlocking}.
     *
     * @param route the operation, whose {@code security} the contract declares, and the values of its path parameters
     * @return the caller, which the delegate receives as the principal of the security context; null if the caller is
     *     anonymous
     * @throws Failure if a check fails; only the first failed check is reported, in an order that depends on the API
     */
    Principal admit(Route route, RequestHead head);
}
