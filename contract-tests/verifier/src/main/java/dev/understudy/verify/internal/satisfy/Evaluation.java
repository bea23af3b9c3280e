package dev.understudy.verify.internal.satisfy;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.formula.Assertion;
import dev.understudy.verify.internal.formula.DeclaredNames;
import dev.understudy.verify.internal.formula.Formula;
import dev.understudy.verify.internal.formula.JsonType;
import dev.understudy.verify.internal.formula.Location;
import dev.understudy.verify.internal.formula.Names;
import dev.understudy.verify.internal.formula.Reading;
import dev.understudy.verify.internal.formula.SchemaFormula;
import dev.understudy.verify.internal.formula.Signed;
import dev.understudy.verify.internal.formula.SyntheticSchema;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges a value by signed schemas and assertions. A complete schema is judged by the validator; a schema of which only
 * some assertions count is judged by its formula.
 */
final class Evaluation {

    private final Set<List<Object>> active = new HashSet<>();

    boolean holds(Signed schema, JsonNode value, boolean isProperty) {
        if (schema.only() == null && schema.reading() == Reading.EXACT && !isExcluded(schema, isProperty)) {
            return schema.side().accepts(schema.node(), value) == schema.positive();
        }
        List<Object> judgement = List.of(schema, isProperty, System.identityHashCode(value));
        // A schema that leads back to itself for the same value, as a discriminator does, adds nothing there.
        if (!active.add(judgement)) {
            return schema.positive();
        }
        try {
            Location location = new Location(
                    JsonType.of(value),
                    isProperty,
                    false,
                    side -> DeclaredNames.of(side, Stream.of(schema.node())).excluded());
            return holds(SchemaFormula.of(schema, location), value, schema, isProperty);
        } finally {
            active.remove(judgement);
        }
    }

    // The validator ignores readOnly and writeOnly at the root of what it judges.
    private static boolean isExcluded(Signed schema, boolean isProperty) {
        return isProperty
                && (schema.node().value().findValue(schema.side().excludingKeyword()) != null
                        || schema.node().child("$ref").exists());
    }

    private boolean holds(Formula formula, JsonNode value, Signed origin, boolean isProperty) {
        if (formula instanceof Formula.All all) {
            return all.parts().stream().allMatch(part -> holds(part, value, origin, isProperty));
        }
        if (formula instanceof Formula.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, value, origin, isProperty));
        }
        if (formula instanceof Formula.Applies applies) {
            return holds(applies.schema(), value, isProperty);
        }
        Assertion assertion = ((Formula.Is) formula).assertion();
        if (assertion instanceof Assertion.InFormat format) {
            return origin.side().accepts(SyntheticSchema.of("format", JsonValues.string(format.format())), value)
                    == format.positive();
        }
        if (assertion instanceof Assertion.Opaque opaque && isContent(opaque)) {
            return origin.side().accepts(content(opaque.argument()), value) == opaque.positive();
        }
        return holds(assertion, value);
    }

    // A schema of the contents could contain references, which are not resolved here.
    private static boolean isContent(Assertion.Opaque opaque) {
        return opaque.keyword().startsWith("content")
                && opaque.argument().path(2).isNull();
    }

    private static DocumentNode content(JsonNode argument) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        List<String> keywords = List.of("contentEncoding", "contentMediaType");
        for (int i = 0; i < keywords.size(); i++) {
            if (!argument.get(i).asString("").isEmpty()) {
                schema.set(keywords.get(i), argument.get(i));
            }
        }
        return SyntheticSchema.of(schema);
    }

    boolean holds(Assertion assertion, JsonNode value) {
        if (assertion instanceof Assertion.OneOf oneOf) {
            return oneOf.values().stream().anyMatch(each -> JsonValues.equal(each, value));
        } else if (assertion instanceof Assertion.NotEqual other) {
            return !JsonValues.equal(other.value(), value);
        } else if (assertion instanceof Assertion.Bound bound) {
            return bound.admits(value.decimalValue());
        } else if (assertion instanceof Assertion.Multiple multiple) {
            BigDecimal rest = value.decimalValue().remainder(multiple.divisor());
            return (rest.signum() == 0) == multiple.positive();
        } else if (assertion instanceof Assertion.Size size) {
            long count = value.isString()
                    ? value.stringValue().codePointCount(0, value.stringValue().length())
                    : value.size();
            return size.min() <= count && count <= size.max();
        } else if (assertion instanceof Assertion.Matches matches) {
            return Names.matches(matches.pattern(), value.stringValue()) == matches.positive();
        } else if (assertion instanceof Assertion.InLanguage in) {
            return in.language().contains(value.stringValue());
        } else if (assertion instanceof Assertion.Opaque opaque) {
            return opaque.positive();
        } else if (assertion instanceof Assertion.Has has) {
            return value.has(has.name()) == has.present();
        } else if (assertion instanceof Assertion.Distinct distinct) {
            return isDistinct(value) == distinct.positive();
        }
        return holdsForParts(assertion, value);
    }

    private boolean holdsForParts(Assertion assertion, JsonNode value) {
        if (assertion instanceof Assertion.Elements every) {
            return elements(value, every.from(), every.to()).allMatch(each -> holds(every.schema(), each, false));
        } else if (assertion instanceof Assertion.SomeElement some) {
            return elements(value, some.from(), some.to()).anyMatch(each -> holds(some.schema(), each, false));
        } else if (assertion instanceof Assertion.Contains contains) {
            long count = value.valueStream()
                    .filter(each -> holds(contains.schema(), each, false))
                    .count();
            return contains.min() <= count && count <= contains.max();
        } else if (assertion instanceof Assertion.Properties every) {
            return properties(value, every.names()).allMatch(name -> holds(every.schema(), value.get(name), true));
        } else if (assertion instanceof Assertion.SomeProperty some) {
            return properties(value, some.names()).anyMatch(name -> holds(some.schema(), value.get(name), true));
        } else if (assertion instanceof Assertion.PropertyNames names) {
            return value.propertyNames().stream()
                    .allMatch(name -> holds(names.schema(), JsonValues.string(name), false));
        } else if (assertion instanceof Assertion.SomePropertyName names) {
            return value.propertyNames().stream()
                    .anyMatch(name -> holds(names.schema(), JsonValues.string(name), false));
        }
        throw new IllegalArgumentException(assertion.toString());
    }

    private static Stream<JsonNode> elements(JsonNode array, long from, long to) {
        return IntStream.range((int) Math.min(from, array.size()), (int) Math.min(to, array.size()))
                .mapToObj(array::get);
    }

    private static Stream<String> properties(JsonNode object, Names names) {
        return object.propertyNames().stream().filter(names::contains);
    }

    private static boolean isDistinct(JsonNode array) {
        for (int i = 0; i < array.size(); i++) {
            for (int j = i + 1; j < array.size(); j++) {
                if (JsonValues.equal(array.get(i), array.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }
}
