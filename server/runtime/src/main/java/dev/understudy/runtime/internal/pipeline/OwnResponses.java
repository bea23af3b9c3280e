package dev.understudy.runtime.internal.pipeline;

import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.api.ErrorResponse;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.api.ServerDefinition;
import dev.understudy.runtime.api.ServerResource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Responds to requests that concern the server itself: preflight requests, and those for its own resources. */
final class OwnResponses {

    private final Map<String, ServerResource> resources;
    private final CorsHeaders cors;
    private final ErrorResponses errors;

    OwnResponses(ServerDefinition server, CorsHeaders cors, ErrorResponses errors) {
        this.resources = server.resources().stream()
                .filter(resource -> server.apis().stream().noneMatch(api -> declares(api, resource.path())))
                .collect(Collectors.toUnmodifiableMap(ServerResource::path, resource -> resource));
        this.cors = cors;
        this.errors = errors;
    }

    private static boolean declares(ApiDefinition api, String path) {
        return api.pathInContract(path)
                .flatMap(below -> api.contract().route("GET", below))
                .isPresent();
    }

    /** Returns the response to a request; empty if the request does not concern the server itself. */
    Optional<EncodedResponse> respond(RequestHead head) {
        if (cors.isPreflight(head)) {
            return Optional.of(cors.preflight(head));
        }
        return Optional.ofNullable(resources.get(head.path())).map(resource -> respond(resource, head));
    }

    private EncodedResponse respond(ServerResource resource, RequestHead head) {
        try {
            return cors.addTo(represent(resource, head), head);
        } catch (RuntimeException e) {
            return errors.of(e, head);
        }
    }

    private EncodedResponse represent(ServerResource resource, RequestHead head) {
        if (!head.method().equals("GET") && !head.method().equals("HEAD")) {
            return UnknownPathErrors.ENCODER.encode(
                    ErrorResponse.of(405, "Allow", "GET, HEAD", UnknownPathErrors.methodNotAllowed()));
        }
        ServerResource.Representation current = resource.representation().apply(head);
        return new EncodedResponse(
                current.status(), Map.of(), current.mediaType(), current.body().getBytes(StandardCharsets.UTF_8));
    }
}
