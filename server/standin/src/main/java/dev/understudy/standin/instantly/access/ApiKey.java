package dev.understudy.standin.instantly.access;

import java.util.Set;
import java.util.UUID;

/**
 * A known API key and the workspace that a request chose with it.
 *
 * @param scopes what the key may do
 * @param own the limit of the key's own workspace, or null if that workspace is gone
 * @param chosen the workspace to act in, or null if it is gone or not the key's to choose
 */
record ApiKey(Set<String> scopes, Limit own, Chosen chosen) {

    /**
     * A workspace to act in.
     *
     * @param id its id
     * @param paid whether it has an active paid plan
     * @param limit its rate limit
     */
    record Chosen(UUID id, boolean paid, Limit limit) {}

    /**
     * A workspace's rate limit.
     *
     * @param workspace whose it is
     * @param perSecond requests per second, or null for any number
     * @param perMinute requests per minute, or null for any number
     */
    record Limit(UUID workspace, Integer perSecond, Integer perMinute) {}
}
