package dev.understudy.runtime.internal.pipeline;

import dev.understudy.runtime.api.CorsPolicy;
import dev.understudy.runtime.api.RequestHead;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets browsers show responses to web pages of other origins, and answers their preflight requests. */
final class CorsHeaders {

    private static final String PREFLIGHT_CACHE_SECONDS = "600";

    private final CorsPolicy policy;

    CorsHeaders(CorsPolicy policy) {
        this.policy = policy;
    }

    /** Returns whether a browser asks if a page may send a request. */
    boolean isPreflight(RequestHead head) {
        return head.method().equals("OPTIONS")
                && head.header("Access-Control-Request-Method") != null
                && isAllowed(head.header("Origin"));
    }

    /**
     * Returns the response to a preflight request. It allows every method and header field, because the server itself
     * rejects requests that are not valid, and the page can only see that response if the browser sends the request.
     */
    EncodedResponse preflight(RequestHead head) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Access-Control-Allow-Methods", head.header("Access-Control-Request-Method"));
        String fields = head.header("Access-Control-Request-Headers");
        if (fields != null) {
            headers.put("Access-Control-Allow-Headers", fields);
        }
        headers.put("Access-Control-Max-Age", PREFLIGHT_CACHE_SECONDS);
        EncodedResponse response = addTo(new EncodedResponse(204, headers, null, null), head);
        return response.withHeader("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    }

    /** Adds the header fields that let a page of an allowed origin see a response. */
    EncodedResponse addTo(EncodedResponse response, RequestHead head) {
        if (!policy.isEnabled()) {
            return response;
        }
        EncodedResponse varying = response.withHeader("Vary", "Origin");
        String origin = head.header("Origin");
        return isAllowed(origin)
                ? varying.withHeader("Access-Control-Allow-Origin", origin)
                        .withHeader("Access-Control-Expose-Headers", "Retry-After")
                : varying;
    }

    private boolean isAllowed(String origin) {
        return origin != null && policy.allows(origin);
    }
}
