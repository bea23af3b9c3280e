package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion;
import dev.understudy.verify.internal.formula.Assertion.Has;
import dev.understudy.verify.internal.formula.Assertion.Size;
import dev.understudy.verify.internal.formula.Assertion.SomeElement;
import dev.understudy.verify.internal.formula.Assertion.SomeProperty;
import dev.understudy.verify.internal.formula.Formula;
import dev.understudy.verify.internal.formula.Formula.Is;
import dev.understudy.verify.internal.formula.Names;
import dev.understudy.verify.internal.formula.Reading;
import dev.understudy.verify.internal.formula.SchemaSide;
import dev.understudy.verify.internal.formula.Signed;
import dev.understudy.verify.internal.formula.SyntheticSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Says that an array or object differs from a given one: in its size, or in one of its parts. */
final class Inequality {

    private final SchemaSide side;

    Inequality(SchemaSide side) {
        this.side = side;
    }

    Formula differsFrom(JsonNode value) {
        List<Formula> parts = new ArrayList<>();
        parts.add(new Is(new Size(value.size() + 1L, Assertion.UNLIMITED)));
        if (!value.isEmpty()) {
            parts.add(new Is(new Size(0, value.size() - 1L)));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            parts.add(new Is(new SomeElement(i, i + 1L, other(value.get(i)))));
        }
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            parts.add(new Is(new Has(each.getKey(), false)));
            parts.add(new Is(new SomeProperty(Names.of(each.getKey()), other(each.getValue()))));
        }
        return Formula.any(parts);
    }

    private Signed other(JsonNode value) {
        return Signed.invalid(side, SyntheticSchema.of("const", value), Reading.EXACT);
    }
}
