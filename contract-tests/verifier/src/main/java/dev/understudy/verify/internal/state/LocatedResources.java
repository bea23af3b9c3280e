package dev.understudy.verify.internal.state;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Route;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.route.Router;
import java.net.URI;
import java.util.Optional;

/**
 * Finds the operation that deletes what the {@code Location} of a response leads to. With a 201, that is the created
 * resource (RFC 9110 section 15.3.2), also if it is elsewhere, such as /jobs/{id} for /reports/{id}/export.
 */
final class LocatedResources {

    private final URI target;
    private final Router router;

    /** @param target the base URI of the server */
    LocatedResources(Contract contract, URI target) {
        this.target = target;
        this.router = Router.of(contract, target);
    }

    /** Returns the DELETE with its path; empty if the Location leads to another server or the contract declares none. */
    Optional<Route> deletion(ReceivedResponse response) {
        return response.isCreated()
                ? response.headers()
                        .first("Location")
                        // Others are relative to the URI of the request, which is not known here.
                        .filter(location -> location.startsWith("/") || location.contains("://"))
                        .flatMap(this::onTarget)
                        .flatMap(uri -> router.route(new Request("DELETE", uri, Headers.of(), Body.NONE)))
                : Optional.empty();
    }

    private Optional<URI> onTarget(String location) {
        try {
            return Optional.of(target.resolve(location))
                    .filter(uri -> target.resolve("/").equals(uri.resolve("/")));
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }
}
