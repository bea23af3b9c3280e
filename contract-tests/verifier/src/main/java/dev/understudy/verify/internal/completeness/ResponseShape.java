package dev.understudy.verify.internal.completeness;

import dev.understudy.contract.syntax.MediaType;
import dev.understudy.verify.exchange.ReceivedResponse;
import java.util.Set;
import java.util.TreeSet;

/**
 * The features of a response that do not depend on the path of the request: a server that does not know a path returns
 * the same shape for every such path.
 *
 * @param status the status
 * @param mediaType the media type; empty if there is none
 * @param members the names of the members if the body is a JSON object; otherwise empty
 */
record ResponseShape(int status, String mediaType, Set<String> members) {

    static ResponseShape of(ReceivedResponse response) {
        return new ResponseShape(
                response.status(),
                response.headers().mediaType().map(MediaType::toString).orElse(""),
                response.status() >= 400 ? members(response) : Set.of());
    }

    // Only errors are compared. To parse the other bodies again would cost time.
    private static Set<String> members(ReceivedResponse response) {
        return response.body()
                .json()
                .map(json -> (Set<String>) new TreeSet<>(json.propertyNames()))
                .orElse(Set.of());
    }
}
