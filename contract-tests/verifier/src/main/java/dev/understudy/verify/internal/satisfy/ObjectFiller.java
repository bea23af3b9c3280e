package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion.Properties;
import dev.understudy.verify.internal.formula.Names;
import dev.understudy.verify.internal.formula.Signed;
import dev.understudy.verify.internal.satisfy.Answer.Found;
import dev.understudy.verify.internal.satisfy.Answer.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds the values of an object whose necessary properties have names, and adds properties until there are enough. */
final class ObjectFiller {

    private static final int MAX_PROPERTIES = 500;

    private final Satisfiability satisfiability;
    private final Conjunction conjunction;
    private final PropertyNamePool pool;
    private final long min;
    private final long max;

    ObjectFiller(Satisfiability satisfiability, Conjunction conjunction, PropertyNamePool pool) {
        this.satisfiability = satisfiability;
        this.conjunction = conjunction;
        this.pool = pool;
        this.min = conjunction.minSize();
        this.max = conjunction.maxSize();
    }

    boolean hasNoSize() {
        return min > max;
    }

    Answer fill(Map<String, List<Signed>> necessary) {
        if (necessary.size() > max || !necessary.keySet().stream().allMatch(pool::allows)) {
            return Answer.none();
        }
        if (min > MAX_PROPERTIES) {
            return new Unknown("an object would need " + min + " properties, which is too many to compare");
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, List<Signed>> each : necessary.entrySet()) {
            Answer value = satisfiability.solve(goal(each.getKey(), each.getValue()));
            if (!(value instanceof Found found)) {
                return value;
            }
            object.set(each.getKey(), found.value());
        }
        Optional<String> uncertain = addUntil(object, min);
        if (object.size() < min) {
            return uncertain.map(reason -> (Answer) new Unknown(reason)).orElse(Answer.none());
        }
        return new Found(object);
    }

    private Goal goal(String name, List<Signed> more) {
        List<Signed> schemas = new ArrayList<>(more);
        conjunction
                .all(Properties.class)
                .filter(each -> each.names().contains(name))
                .forEach(each -> schemas.add(each.schema()));
        return Goal.property(schemas);
    }

    // Adds any properties until there are enough; returns the reason if some could not be judged.
    private Optional<String> addUntil(ObjectNode object, long size) {
        Optional<String> uncertain = Optional.empty();
        boolean isAdded = true;
        while (object.size() < size && isAdded) {
            isAdded = false;
            PropertyNamePool.Candidates candidates =
                    pool.candidates(Names.ALL, Optional.empty(), object.propertyNames());
            uncertain = uncertain.or(candidates::missing);
            for (String name : candidates.names()) {
                if (object.size() < size && !object.has(name)) {
                    Answer value = satisfiability.solve(goal(name, List.of()));
                    if (value instanceof Found found) {
                        object.set(name, found.value());
                        isAdded = true;
                    } else if (value instanceof Unknown unknown) {
                        uncertain = Optional.of(unknown.reason());
                    }
                }
            }
        }
        return uncertain;
    }
}
