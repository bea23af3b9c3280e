package dev.understudy.contract.tolerant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what one part of allOf requires of another one as a part of its own: <code>{required: [name], properties: {…}}</code>
 * becomes two parts if {@code name} is not among these properties. The meaning is the same, but the parser of generators
 * drops a required property that is not declared beside it.
 */
final class RequiredOfParts {

    private RequiredOfParts() {}

    /** Changes all schemas in a part of a document. */
    static void separate(JsonNode node) {
        node.forEach(RequiredOfParts::separate);
        if (node instanceof ObjectNode schema && schema.path("allOf") instanceof ArrayNode parts) {
            List<JsonNode> all = new ArrayList<>(List.of(schema));
            parts.forEach(all::add);
            ArrayNode required = parts.arrayNode();
            all.forEach(each -> moveRequired(each, required));
            if (!required.isEmpty()) {
                parts.addObject().set("required", required);
            }
        }
    }

    private static void moveRequired(JsonNode part, ArrayNode target) {
        if (!(part.path("required") instanceof ArrayNode required)
                || !part.path("properties").isObject()) {
            return;
        }
        Set<String> declared = new HashSet<>(part.path("properties").propertyNames());
        for (Iterator<JsonNode> names = required.iterator(); names.hasNext(); ) {
            JsonNode name = names.next();
            if (!declared.contains(name.asString(""))) {
                target.add(name);
                names.remove();
            }
        }
        if (required.isEmpty()) {
            ((ObjectNode) part).remove("required");
        }
    }
}
