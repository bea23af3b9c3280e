package dev.understudy.verify.internal.link;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.verify.exchange.Headers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Recognises responses that contain only a part of a list. */
final class PageMarks {

    // The sizes of pages are usually multiples of this.
    private static final int USUAL_FACTOR = 5;
    private static final int SMALLEST_UNDECLARED_PAGE = 10;
    private static final List<String> PAGING = List.of(
            "limit", "page", "size", "offset", "cursor", "skip", "take", "top", "first", "after", "max", "rows");

    private PageMarks() {}

    /**
     * Returns whether nothing suggests that a list is incomplete: neither a link to a next page, nor a larger total, nor
     * a number of items that may be the size of a page.
     *
     * @param size the number of items in the response
     * @param parameters the parameters of the operation
     */
    static boolean allowCompleteList(int size, List<Parameter> parameters, Headers headers, JsonNode body) {
        List<Parameter> paging = parameters.stream().filter(PageMarks::isPaging).toList();
        int smallestPage = paging.isEmpty() ? SMALLEST_UNDECLARED_PAGE : 1;
        boolean mayBePage = (size >= smallestPage && size % USUAL_FACTOR == 0)
                || paging.stream().anyMatch(parameter -> defaultOf(parameter) == size);
        boolean linksToNext = headers.all("Link").stream()
                .anyMatch(link -> link.toLowerCase(Locale.ROOT).matches(".*rel=\"?[^\";,]*\\bnext\\b.*"));
        return !mayBePage && !linksToNext && headers.first("Content-Range").isEmpty() && !hasMore(body, size);
    }

    private static boolean isPaging(Parameter parameter) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        return parameter.in() == In.QUERY && PAGING.stream().anyMatch(name::contains);
    }

    private static int defaultOf(Parameter parameter) {
        return parameter
                .valueSchema()
                .map(schema -> schema.definition().path("default").asInt(-1))
                .orElse(-1);
    }

    // Looks into the body and into its objects, such as "meta" and "_links".
    private static boolean hasMore(JsonNode body, int size) {
        return body.isObject()
                && Stream.concat(Stream.of(body), body.valueStream().filter(JsonNode::isObject))
                        .flatMap(JsonNode::propertyStream)
                        .anyMatch(member -> indicatesMore(member.getKey(), member.getValue(), size));
    }

    private static boolean indicatesMore(String name, JsonNode value, int size) {
        String normal = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (normal.contains("next")
                || normal.contains("more")
                || normal.contains("cursor")
                || normal.contains("continu")) {
            return value.isBoolean()
                    ? value.booleanValue()
                    : !value.isNull() && !value.asString("?").isEmpty();
        }
        if (normal.equals("last") && value.isBoolean()) {
            return !value.booleanValue();
        }
        boolean pages = normal.contains("pages") || normal.equals("pagecount");
        boolean total = normal.contains("total") || normal.equals("count");
        return value.isNumber() && (pages ? value.asInt() > 1 : total && value.asInt() > size);
    }
}
