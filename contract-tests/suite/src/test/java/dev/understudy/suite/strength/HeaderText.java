package dev.understudy.suite.strength;

import dev.understudy.contract.Parameter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Serialises a value for a header field: as JSON if the header is declared with {@code content}, otherwise in the style
 * "simple" (RFC 6570 section 3.2.2).
 */
final class HeaderText {

    private HeaderText() {}

    static String of(Parameter header, JsonNode value) {
        if (header.content().isPresent()) {
            return value.toString();
        }
        List<String> parts = new ArrayList<>();
        value.forEach(element -> parts.add(text(element)));
        if (value.isObject()) {
            parts.clear();
            value.properties()
                    .forEach(member ->
                            parts.add(member.getKey() + (header.explode() ? "=" : ",") + text(member.getValue())));
        }
        return value.isContainer() ? String.join(",", parts) : text(value);
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
