package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.formula.Assertion.Multiple;
import dev.understudy.verify.internal.formula.Assertion.OneOf;
import dev.understudy.verify.internal.formula.Formula.Is;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Translates the keywords that restrict values of every type. */
final class GeneralKeywords {

    private static final Formula IS_INTEGER = new Is(new Multiple(BigDecimal.ONE, true));

    private GeneralKeywords() {}

    static Optional<Formula> of(KeywordUse use) {
        return Optional.ofNullable(
                switch (use.keyword()) {
                    case "type" -> type(use);
                    case "enum" -> values(use, use.value().valueStream().toList());
                    case "const" -> values(use, List.of(use.value()));
                    // The two are ignored on a complete body and on elements of arrays.
                    case "readOnly", "writeOnly" ->
                        Formula.constant(!(use.at().isProperty()
                                && use.keyword().equals(use.schema().side().excludingKeyword())
                                && use.node().isTrue()));
                    default -> null;
                });
    }

    private static Formula type(KeywordUse use) {
        Set<String> types = Stream.concat(Stream.of(use.node()), use.node().elements().stream())
                .map(DocumentNode::value)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
        JsonType type = use.at().type();
        if (types.contains(type.keyword())
                || (type == JsonType.NULL
                        && use.schema().side().isVersion30()
                        && use.sibling("nullable").isTrue())) {
            return Formula.TRUE;
        }
        return type == JsonType.NUMBER && types.contains("integer") ? IS_INTEGER : Formula.FALSE;
    }

    private static Formula values(KeywordUse use, List<JsonNode> values) {
        List<JsonNode> ofType = values.stream()
                .filter(value -> JsonType.of(value) == use.at().type())
                .toList();
        if (ofType.isEmpty()) {
            return Formula.FALSE;
        }
        // The values of an enumeration declare JSON types, and JSON does not distinguish integers from numbers.
        return use.isTolerant() ? Formula.TRUE : new Is(new OneOf(ofType));
    }
}
