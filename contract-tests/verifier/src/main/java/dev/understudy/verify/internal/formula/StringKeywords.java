package dev.understudy.verify.internal.formula;

import dev.understudy.verify.internal.formula.Assertion.InFormat;
import dev.understudy.verify.internal.formula.Assertion.Matches;
import dev.understudy.verify.internal.formula.Assertion.Opaque;
import dev.understudy.verify.internal.formula.Formula.Is;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Translates the keywords that restrict strings. */
final class StringKeywords {

    private static final Set<String> UNRESTRICTED = Set.of("binary", "password", "commonmark", "html");
    private static final Set<String> OF_NUMBERS =
            Set.of("float", "double", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64");

    private StringKeywords() {}

    static Optional<Formula> of(KeywordUse use) {
        boolean restricts = use.at().type() == JsonType.STRING;
        return Optional.ofNullable(
                switch (use.keyword()) {
                    case "minLength" -> restricts ? use.atLeast() : Formula.TRUE;
                    case "maxLength" -> restricts ? use.atMost() : Formula.TRUE;
                    case "pattern" ->
                        restricts && use.value().isString()
                                ? new Is(new Matches(use.node().text(""), true))
                                : Formula.TRUE;
                    case "format" -> restricts ? format(use.node().text("")) : Formula.TRUE;
                    case "contentEncoding", "contentMediaType" -> restricts ? content(use) : Formula.TRUE;
                    default -> null;
                });
    }

    private static Formula format(String name) {
        return UNRESTRICTED.contains(name) || OF_NUMBERS.contains(name)
                ? Formula.TRUE
                : new Is(new InFormat(name, true));
    }

    // The content is one condition: the media type is that of the decoded text, and the schema applies to that.
    private static Formula content(KeywordUse use) {
        ArrayNode content = JsonNodeFactory.instance.arrayNode();
        content.add(use.sibling("contentEncoding").text(""))
                .add(use.sibling("contentMediaType").text(""))
                .add(
                        use.sibling("contentSchema").value().isMissingNode()
                                ? JsonNodeFactory.instance.nullNode()
                                : use.sibling("contentSchema").value());
        return new Is(new Opaque(use.keyword(), content, true));
    }
}
