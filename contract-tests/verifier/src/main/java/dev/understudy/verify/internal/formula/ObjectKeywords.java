package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.formula.Assertion.Has;
import dev.understudy.verify.internal.formula.Assertion.Properties;
import dev.understudy.verify.internal.formula.Assertion.PropertyNames;
import dev.understudy.verify.internal.formula.Formula.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Translates the keywords that restrict objects. */
final class ObjectKeywords {

    private static final Set<String> KEYWORDS = Set.of(
            "properties",
            "patternProperties",
            "additionalProperties",
            "required",
            "minProperties",
            "maxProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedProperties");

    private ObjectKeywords() {}

    static Optional<Formula> of(KeywordUse use) {
        if (!KEYWORDS.contains(use.keyword())) {
            return Optional.empty();
        }
        return Optional.of(use.at().type() == JsonType.OBJECT ? object(use) : Formula.TRUE);
    }

    private static Formula object(KeywordUse use) {
        return switch (use.keyword()) {
            case "properties" -> members(use, (name, schema) -> properties(use, Names.of(name), schema));
            case "patternProperties" -> members(use, (name, schema) -> properties(use, Names.matching(name), schema));
            case "additionalProperties" -> additional(use);
            case "required" -> required(use);
            case "minProperties" -> use.atLeast();
            case "maxProperties" -> use.atMost();
            case "propertyNames" -> new Is(new PropertyNames(use.subschema(use.node())));
            case "dependentRequired" ->
                members(
                        use,
                        (name, names) -> Formula.any(
                                new Is(new Has(name, false)),
                                Formula.all(names.elements().stream()
                                        .map(each -> (Formula) new Is(new Has(each.text(""), true)))
                                        .toList())));
            case "dependentSchemas" ->
                members(use, (name, schema) -> Formula.any(new Is(new Has(name, false)), use.applies(schema)));
            default -> UnevaluatedKeywords.properties(use);
        };
    }

    private static Formula members(KeywordUse use, BiFunction<String, DocumentNode, Formula> formula) {
        List<Formula> parts = new ArrayList<>();
        use.node().members().forEach((name, member) -> {
            if (!use.isLeftOut(name)) {
                parts.add(formula.apply(name, member));
            }
        });
        return Formula.all(parts);
    }

    private static Formula properties(KeywordUse use, Names names, DocumentNode schema) {
        return new Is(new Properties(names, use.subschema(schema)));
    }

    // A tolerant reader relies on additional properties only if nothing else is declared: the object is a map then.
    private static Formula additional(KeywordUse use) {
        boolean isMap =
                use.value().isObject() && use.sibling("properties").value().isEmpty();
        if (use.isTolerant() && !isMap) {
            return Formula.TRUE;
        }
        Set<String> patterns = use.schema().side().isVersion30()
                ? Set.of()
                : use.sibling("patternProperties").members().keySet();
        Names rest = Names.except(use.sibling("properties").members().keySet(), patterns);
        Obligation only = use.schema().only();
        if (only == null || only.member().isEmpty()) {
            return properties(use, rest, use.node());
        }
        return rest.contains(only.member()) ? properties(use, Names.of(only.member()), use.node()) : Formula.TRUE;
    }

    private static Formula required(KeywordUse use) {
        Set<String> unrequired = use.at().unrequired().apply(use.schema().side());
        Stream<String> names = use.node().elements().stream().map(each -> each.text(""));
        return Formula.all(names.filter(name -> !unrequired.contains(name) && !use.isLeftOut(name))
                .map(name -> (Formula) new Is(new Has(name, true)))
                .toList());
    }
}
