package dev.understudy.runtime.api;

import java.util.Set;

/**
 * The web pages that may call the server from a browser (the CORS protocol of the
 * <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch Standard</a>).
 *
 * @param origins the origins of the pages, such as {@code https://app.example}; {@code *} stands for all; empty switches
 *     CORS off
 */
public record CorsPolicy(Set<String> origins) {

    /** Browsers must not call the server from a page of another origin. */
    public static final CorsPolicy NONE = new CorsPolicy(Set.of());

    private static final String ALL = "*";

    public CorsPolicy {
        origins = Set.copyOf(origins);
    }

    /** Returns whether any origin is allowed. */
    public boolean isEnabled() {
        return !origins.isEmpty();
    }

    /** Returns whether a page of this origin may call the server. */
    public boolean allows(String origin) {
        return origins.contains(ALL) || origins.contains(origin);
    }
}
