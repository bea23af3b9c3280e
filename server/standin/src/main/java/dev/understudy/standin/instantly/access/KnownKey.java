package dev.understudy.standin.instantly.access;

import java.util.Set;
import java.util.UUID;

/**
 * A known API key, and the workspace that a request chooses with it.
 *
 * @param scopes the scopes of the key
 * @param ownLimit the rate limit of the key's own workspace, or null if that workspace does not exist
 * @param chosenWorkspace the workspace that the request acts in; null if it does not exist or the key may not choose it
 */
record KnownKey(Set<String> scopes, Limit ownLimit, ChosenWorkspace chosenWorkspace) {

    /**
     * The workspace that a request acts in.
     *
     * @param id its id
     * @param paid whether it has an active paid plan
     * @param limit its rate limit
     */
    record ChosenWorkspace(UUID id, boolean paid, Limit limit) {}

    /**
     * The rate limit of a workspace.
     *
     * @param workspace the id of the workspace
     * @param perSecond the maximum number of requests per second, or null if it is unlimited
     * @param perMinute the maximum number of requests per minute, or null if it is unlimited
     */
    record Limit(UUID workspace, Integer perSecond, Integer perMinute) {

        boolean isUnlimited() {
            return perSecond == null && perMinute == null;
        }
    }
}
