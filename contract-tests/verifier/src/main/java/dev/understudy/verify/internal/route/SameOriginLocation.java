package dev.understudy.verify.internal.route;

import dev.understudy.verify.exchange.ReceivedResponse;
import java.net.URI;
import java.util.Optional;

/** Reads the {@code Location} of a response (RFC 9110 section 10.2.2) that leads to the server of the response. */
public final class SameOriginLocation {

    private SameOriginLocation() {}

    /**
     * Returns where the Location leads; empty if there is none, if it is no URI, or if it leads to another server.
     *
     * @param base the URI of the request, or another one of the same server if the Location is not relative to the path
     */
    public static Optional<URI> of(ReceivedResponse response, URI base) {
        try {
            return response.headers()
                    .first("Location")
                    .map(base::resolve)
                    .filter(uri -> base.resolve("/").equals(uri.resolve("/")));
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }
}
