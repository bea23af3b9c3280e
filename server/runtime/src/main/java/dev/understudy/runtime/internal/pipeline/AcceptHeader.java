package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.runtime.api.ApiDefinition.Option;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Checks that the caller accepts a response of the operation (RFC 9110, section 12.5.1). */
final class AcceptHeader {

    private AcceptHeader() {}

    /**
     * Returns the request.
     *
     * @throws Failure {@link StandardFailure#NOT_ACCEPTABLE} if the Accept header excludes the media types of all
     *     successful responses
     */
    static RequestContext check(RequestContext request) {
        String accept = request.head().header("Accept");
        if (accept == null || accept.isBlank() || request.api().definition().has(Option.IGNORE_ACCEPT)) {
            return request;
        }
        List<MediaType> offered = offered(request.operation());
        List<MediaType> ranges = Stream.of(accept.split(","))
                .flatMap(range -> MediaType.of(range.strip()).stream())
                .toList();
        // A header without a valid range says nothing.
        if (!ranges.isEmpty() && !offered.isEmpty() && offered.stream().noneMatch(type -> accepts(ranges, type))) {
            throw Failure.of(
                    StandardFailure.NOT_ACCEPTABLE,
                    "the response has the media type "
                            + String.join(
                                    " or ",
                                    offered.stream().map(MediaType::toString).toList())
                            + ", which the Accept header excludes");
        }
        return request;
    }

    private static List<MediaType> offered(Operation operation) {
        return operation.responses().values().stream()
                .filter(response -> response.isSuccess() || response.status().equals("default"))
                .flatMap(response -> response.contents().all().stream())
                .map(Content::mediaType)
                .toList();
    }

    // The most specific range decides.
    private static boolean accepts(List<MediaType> ranges, MediaType offered) {
        return ranges.stream()
                .filter(range -> matches(range, offered))
                .max(Comparator.comparing(MediaType::specificity))
                .filter(range -> !range.parameters().getOrDefault("q", "1").matches("0(\\.0*)?"))
                .isPresent();
    }

    // An offered range, such as image/*, may turn out to be any of its types. Parameters are not compared.
    private static boolean matches(MediaType range, MediaType offered) {
        boolean sameType = range.type().equals("*")
                || offered.type().equals("*")
                || range.type().equals(offered.type());
        boolean sameSubtype = range.subtype().equals("*")
                || offered.subtype().startsWith("*")
                || range.subtype().equals(offered.subtype());
        return sameType && sameSubtype;
    }
}
