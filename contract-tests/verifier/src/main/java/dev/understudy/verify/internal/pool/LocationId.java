package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.ReceivedResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The id of a created resource at the end of the {@code Location} of a response, such as {@code 17} in {@code
 * /things/17}. The Location identifies the resource (RFC 9110 section 10.2.2) also if no property of the body has the
 * name of the id.
 *
 * @param pointer the pointer to the same value in the body; empty if the body does not contain it
 * @param value the id
 */
record LocationId(String pointer, JsonNode value) {

    /** Returns the id in a response to a POST; empty if the Location does not lead to a member of its collection. */
    static Optional<LocationId> in(ReceivedResponse response, Operation post) {
        return response.isCreated()
                ? response.headers()
                        .first("Location")
                        .flatMap(location -> lastSegment(location, post))
                        .map(id -> of(id, response))
                : Optional.empty();
    }

    private static Optional<String> lastSegment(String location, Operation post) {
        List<String> collection = segments(post.path().toString());
        List<String> found = segments(location.replaceAll("[?#].*$", ""));
        int last = found.size() - 1;
        return last > 0 && !collection.isEmpty() && found.get(last - 1).equals(collection.get(collection.size() - 1))
                ? Optional.of(decoded(found.get(last)))
                : Optional.empty();
    }

    private static List<String> segments(String path) {
        return Stream.of(path.split("/", -1)).filter(each -> !each.isEmpty()).toList();
    }

    // A plus sign in a path is not a space.
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException invalid) {
            return segment;
        }
    }

    private static LocationId of(String id, ReceivedResponse response) {
        return response.body().json().stream()
                .flatMap(JsonNode::propertyStream)
                .filter(each -> Reference.isIdentifier(each.getValue())
                        && each.getValue().asString().equals(id))
                .map(each -> new LocationId(pointer(each), each.getValue()))
                .findFirst()
                .orElseGet(() -> new LocationId("", JsonNodeFactory.instance.stringNode(id)));
    }

    private static String pointer(Map.Entry<String, JsonNode> property) {
        return JsonPointer.empty().appendProperty(property.getKey()).toString();
    }
}
