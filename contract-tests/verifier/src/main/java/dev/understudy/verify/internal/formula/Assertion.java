package dev.understudy.verify.internal.formula;

import dev.understudy.verify.internal.formula.Formula.Is;
import dev.understudy.verify.internal.regular.RegularLanguage;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A single statement about a value of the type that it restricts. */
public sealed interface Assertion {

    /** The bound of a range that has none. */
    long UNLIMITED = Long.MAX_VALUE;

    /** Returns the formula that holds exactly if the assertion does not. */
    Formula negated();

    /** The value equals one of these. */
    record OneOf(List<JsonNode> values) implements Assertion {
        @Override
        public Formula negated() {
            return Formula.all(values.stream()
                    .map(value -> (Formula) new Is(new NotEqual(value)))
                    .toList());
        }
    }

    /** The value differs from this one. */
    record NotEqual(JsonNode value) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new OneOf(List.of(value)));
        }
    }

    /** A number is at most, or at least, this limit. */
    record Bound(BigDecimal limit, boolean upper, boolean inclusive) implements Assertion {

        public boolean admits(BigDecimal number) {
            int comparison = number.compareTo(limit);
            return comparison == 0 ? inclusive : comparison < 0 == upper;
        }

        @Override
        public Formula negated() {
            return new Is(new Bound(limit, !upper, !inclusive));
        }
    }

    /** A number is, or is not, a multiple. */
    record Multiple(BigDecimal divisor, boolean positive) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new Multiple(divisor, !positive));
        }
    }

    /** The number of characters, elements or properties, both bounds included. */
    record Size(long min, long max) implements Assertion {
        @Override
        public Formula negated() {
            return Formula.any(
                    min > 0 ? new Is(new Size(0, min - 1)) : Formula.FALSE,
                    max < UNLIMITED ? new Is(new Size(max + 1, UNLIMITED)) : Formula.FALSE);
        }
    }

    /** A regular expression matches, or does not match, in a string. */
    record Matches(String pattern, boolean positive) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new Matches(pattern, !positive));
        }
    }

    /** A string belongs to a regular language. */
    record InLanguage(RegularLanguage language) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new InLanguage(language.complement()));
        }
    }

    /** A string has, or does not have, a format. */
    record InFormat(String format, boolean positive) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new InFormat(format, !positive));
        }
    }

    /** A keyword whose meaning is not known is satisfied, or not satisfied. */
    record Opaque(String keyword, JsonNode argument, boolean positive) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new Opaque(keyword, argument, !positive));
        }
    }

    /** All elements from an index, up to but not including another, satisfy a schema. */
    record Elements(long from, long to, Signed schema) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new SomeElement(from, to, schema.negated()));
        }
    }

    /** An element in this range exists and satisfies a schema. */
    record SomeElement(long from, long to, Signed schema) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new Elements(from, to, schema.negated()));
        }
    }

    /** The number of elements that satisfy a schema, both bounds included. */
    record Contains(Signed schema, long min, long max) implements Assertion {
        @Override
        public Formula negated() {
            return Formula.any(
                    min > 0 ? new Is(new Contains(schema, 0, min - 1)) : Formula.FALSE,
                    max < UNLIMITED ? new Is(new Contains(schema, max + 1, UNLIMITED)) : Formula.FALSE);
        }
    }

    /** The elements are distinct, or two of them are equal. */
    record Distinct(boolean positive) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new Distinct(!positive));
        }
    }

    /** A property is present, or absent. */
    record Has(String name, boolean present) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new Has(name, !present));
        }
    }

    /** All properties with these names satisfy a schema. */
    record Properties(Names names, Signed schema) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new SomeProperty(names, schema.negated()));
        }
    }

    /** A property with one of these names exists and satisfies a schema. */
    record SomeProperty(Names names, Signed schema) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new Properties(names, schema.negated()));
        }
    }

    /** The names of all properties satisfy a schema. */
    record PropertyNames(Signed schema) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new SomePropertyName(schema.negated()));
        }
    }

    /** The name of a property satisfies a schema. */
    record SomePropertyName(Signed schema) implements Assertion {
        @Override
        public Formula negated() {
            return new Is(new PropertyNames(schema.negated()));
        }
    }
}
