package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The one string in a request that consists only of characters that UTF-16 encodes as surrogate pairs, so that its
 * number of code units is twice its number of characters.
 *
 * @param place the location in the request: {@code /body} followed by a JSON pointer, or {@code /query/…} and the like
 * @param withOneUnitEach the same request with as many characters of one code unit each
 * @param halfAsLong the same request with half as many characters, which need as many code units as the former
 */
public record SupplementaryString(String place, RequestTemplate withOneUnitEach, RequestTemplate halfAsLong) {

    /** Finds the string; empty if there is none, if there are several, or if it is too short to be halved. */
    public static Optional<SupplementaryString> in(RequestTemplate template) {
        List<SupplementaryString> found = new ArrayList<>();
        template.body().ifPresent(body -> collect(body, JsonPointer.empty(), template, found));
        for (Map.Entry<Parameter, JsonNode> each : template.parameters().entrySet()) {
            Parameter parameter = each.getKey();
            if (isSupplementary(each.getValue())) {
                found.add(new SupplementaryString(
                        "/" + parameter.in().name().toLowerCase(Locale.ROOT) + "/" + parameter.name(),
                        template.with(parameter, oneUnitEach(each.getValue())),
                        template.with(parameter, half(each.getValue()))));
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static void collect(
            JsonNode value, JsonPointer at, RequestTemplate template, List<SupplementaryString> found) {
        if (isSupplementary(value)) {
            JsonNode body = template.body().orElseThrow();
            found.add(new SupplementaryString(
                    "/body" + at,
                    template.withBody(TreeEdits.with(body, at, oneUnitEach(value))),
                    template.withBody(TreeEdits.with(body, at, half(value)))));
        }
        value.forEachEntry((name, member) -> collect(member, at.appendProperty(name), template, found));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(value.get(i), at.appendIndex(i), template, found);
        }
    }

    private static boolean isSupplementary(JsonNode value) {
        return value.isString()
                && characters(value) > 1
                && value.stringValue().codePoints().allMatch(Character::isSupplementaryCodePoint);
    }

    private static JsonNode oneUnitEach(JsonNode value) {
        return JsonNodeFactory.instance.stringNode("x".repeat(characters(value)));
    }

    private static JsonNode half(JsonNode value) {
        String text = value.stringValue();
        return JsonNodeFactory.instance.stringNode(
                text.substring(0, text.offsetByCodePoints(0, characters(value) / 2)));
    }

    private static int characters(JsonNode value) {
        return value.stringValue().codePointCount(0, value.stringValue().length());
    }
}
