package dev.understudy.jaxrs.stub.schema;

import dev.understudy.contract.document.DocumentNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Decides whether null is valid. Where documents disagree with the specification, as with {@code nullable} in one of several
 * combined schemas, null counts as valid: a type that allows null loses nothing.
 */
final class Nulls {

    private Nulls() {}

    /** Returns whether the parts of a schema allow null. */
    static boolean areValid(List<DocumentNode> parts) {
        return parts.stream().anyMatch(Nulls::isNullable) || parts.stream().allMatch(Nulls::isValid);
    }

    /** Returns whether one of the parts names null among its types or values. */
    static boolean areNamed(Collection<DocumentNode> parts) {
        return parts.stream()
                .anyMatch(part -> isNullable(part)
                        || Keywords.types(part).contains("null")
                        || Keywords.values(part).stream().anyMatch(JsonNode::isNull));
    }

    private static boolean isNullable(DocumentNode part) {
        return part.child("nullable").isTrue();
    }

    private static boolean isValid(DocumentNode part) {
        Set<String> types = Keywords.types(part);
        if (!types.isEmpty()) {
            return types.contains("null");
        }
        List<JsonNode> values = Keywords.values(part);
        if (!values.isEmpty()) {
            return values.stream().anyMatch(JsonNode::isNull);
        }
        List<DocumentNode> union = Keywords.union(part);
        if (!union.isEmpty()) {
            return union.stream().anyMatch(Keywords::isNull);
        }
        // A part that only names others leaves it to them.
        return part.child("$ref").exists() || part.child("allOf").exists();
    }
}
