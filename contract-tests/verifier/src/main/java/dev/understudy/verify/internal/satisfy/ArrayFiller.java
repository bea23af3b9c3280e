package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion;
import dev.understudy.verify.internal.formula.Assertion.Contains;
import dev.understudy.verify.internal.formula.Assertion.Distinct;
import dev.understudy.verify.internal.formula.Assertion.NotEqual;
import dev.understudy.verify.internal.formula.Signed;
import dev.understudy.verify.internal.satisfy.Answer.Found;
import dev.understudy.verify.internal.satisfy.Answer.None;
import dev.understudy.verify.internal.satisfy.Answer.Unknown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds the elements of an array in which it is known where the necessary elements are. */
final class ArrayFiller {

    private static final int MAX_LENGTH = 20_000;
    private static final int MAX_DISTINCT = 200;

    private final Satisfiability satisfiability;
    private final Conjunction conjunction;
    private final long min;
    private final long max;
    private final List<Contains> limited;
    private final boolean isDistinct;

    ArrayFiller(Satisfiability satisfiability, Conjunction conjunction, long max) {
        this.satisfiability = satisfiability;
        this.conjunction = conjunction;
        this.min = conjunction.minSize();
        this.max = max;
        this.limited = conjunction
                .all(Contains.class)
                .filter(each -> each.max() < Assertion.UNLIMITED)
                .toList();
        this.isDistinct = conjunction.all(Distinct.class).anyMatch(Distinct::positive);
    }

    long min() {
        return min;
    }

    Answer fill(Placement placement) {
        long length = Math.max(min, placement.length());
        if (length > max) {
            return Answer.none();
        }
        if (length > (isDistinct ? MAX_DISTINCT : MAX_LENGTH)) {
            return new Unknown("an array would need " + length + " elements, which is too many to compare");
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Set<Goal> goals = new HashSet<>();
        for (int position = 0; position < length; position++) {
            if (position == placement.second()) {
                array.add(array.get(placement.first()));
                continue;
            }
            Goal goal = goal(placement, position);
            goals.add(goal);
            Answer element = satisfiability.solve(isDistinct ? differing(goal, array) : goal);
            if (element instanceof None
                    && isDistinct
                    && goals.size() > 1
                    && !(satisfiability.solve(goal) instanceof None)) {
                return new Unknown("different elements of an array must be distinct, which is not compared exactly");
            }
            if (!(element instanceof Found found)) {
                return element;
            }
            array.add(found.value());
        }
        return new Found(array);
    }

    private static Goal differing(Goal goal, ArrayNode others) {
        List<NotEqual> different = new ArrayList<>();
        for (JsonNode other : others) {
            different.add(new NotEqual(other));
        }
        return goal.and(different);
    }

    private Goal goal(Placement placement, int position) {
        List<Signed> schemas = new ArrayList<>(schemas(placement, position));
        if (position == placement.first()) {
            schemas.addAll(schemas(placement, placement.second()));
        }
        return Goal.element(schemas);
    }

    private List<Signed> schemas(Placement placement, int position) {
        List<Signed> schemas = new ArrayList<>(ArraySolver.schemas(conjunction, position));
        schemas.addAll(placement.schemas(position));
        limited.stream()
                .filter(each -> !placement.isPlaced(each, position))
                .forEach(each -> schemas.add(each.schema().negated()));
        return schemas;
    }
}
