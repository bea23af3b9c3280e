package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion;
import dev.understudy.verify.internal.formula.Assertion.NotEqual;
import dev.understudy.verify.internal.formula.Formula;
import dev.understudy.verify.internal.formula.Formula.All;
import dev.understudy.verify.internal.formula.Formula.Any;
import dev.understudy.verify.internal.formula.Formula.Applies;
import dev.understudy.verify.internal.formula.Formula.Is;
import dev.understudy.verify.internal.formula.JsonType;
import dev.understudy.verify.internal.formula.Location;
import dev.understudy.verify.internal.formula.SchemaFormula;
import dev.understudy.verify.internal.formula.Signed;
import dev.understudy.verify.internal.satisfy.Answer.Found;
import dev.understudy.verify.internal.satisfy.Answer.None;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Splits the formula of a goal, for one JSON type, into conjunctions until one of them has a value. */
final class AlternativeSearch {

    private final Satisfiability satisfiability;
    private final Goal goal;
    private final Location location;
    private final ConjunctionSolver solver;

    AlternativeSearch(Satisfiability satisfiability, Goal goal, Location location) {
        this.satisfiability = satisfiability;
        this.goal = goal;
        this.location = location;
        this.solver = new ConjunctionSolver(satisfiability, goal, location.type());
    }

    Answer search() {
        List<Formula> formulas = new ArrayList<>();
        for (Assertion assertion : goal.assertions()) {
            formulas.add(new Is(assertion));
        }
        for (Signed schema : goal.schemas()) {
            formulas.add(new Applies(schema));
        }
        return search(new Conjunction(satisfiability::excludeEachOther), formulas, false);
    }

    private Answer search(Conjunction conjunction, List<Formula> formulas, boolean isSplit) {
        Optional<List<Any>> choices = addCertain(conjunction, formulas);
        if (choices.isEmpty()) {
            return Answer.none();
        }
        if (choices.get().isEmpty()) {
            return solver.solve(conjunction);
        }
        if (!satisfiability.takeAlternative()) {
            return Satisfiability.tooManyAlternatives();
        }
        if (isSplit || choices.get().size() > 1) {
            // What holds in every alternative often decides the question without looking at each of them.
            Answer partial = solver.solve(conjunction);
            if (partial instanceof None
                    || (partial instanceof Found found && solver.isMet(found.value()) && !solver.isPartlyRead())) {
                return partial;
            }
        }
        return split(conjunction, choices.get());
    }

    private Answer split(Conjunction conjunction, List<Any> choices) {
        Any smallest = choices.stream()
                .min((one, other) ->
                        Integer.compare(one.parts().size(), other.parts().size()))
                .orElseThrow();
        List<Formula> rest = new ArrayList<>(choices);
        rest.remove(smallest);
        Answer answer = Answer.none();
        for (Formula part : smallest.parts()) {
            List<Formula> formulas = new ArrayList<>(List.of(part));
            formulas.addAll(rest);
            Answer ofPart = search(conjunction.copy(), formulas, true);
            if (ofPart instanceof Found) {
                return ofPart;
            }
            answer = ofPart.orEarlier(answer);
        }
        return answer;
    }

    // A scalar is compared by the solver of its type.
    private Formula differsFrom(NotEqual other, Conjunction conjunction) {
        if (JsonType.of(other.value()) != location.type()) {
            return Formula.TRUE;
        }
        if (other.value().isContainer()) {
            return satisfiability.differsFrom(other.value());
        }
        conjunction.add(other);
        return Formula.TRUE;
    }

    // Adds what holds in every alternative, and returns the choices that remain; empty if there is a contradiction.
    private Optional<List<Any>> addCertain(Conjunction conjunction, List<Formula> formulas) {
        Deque<Formula> waiting = new ArrayDeque<>(formulas);
        List<Any> choices = new ArrayList<>();
        while (true) {
            while (!waiting.isEmpty()) {
                Formula formula = waiting.remove();
                if (formula instanceof Any any) {
                    choices.add(any);
                } else if (formula instanceof All all) {
                    waiting.addAll(all.parts());
                } else if (formula instanceof Is is && is.assertion() instanceof NotEqual other) {
                    waiting.add(differsFrom(other, conjunction));
                } else if (conjunction.contradicts(formula)) {
                    return Optional.empty();
                } else if (formula instanceof Is is) {
                    conjunction.add(is.assertion());
                } else if (formula instanceof Applies applies && !conjunction.has(applies.schema())) {
                    conjunction.add(applies.schema());
                    waiting.add(SchemaFormula.of(applies.schema(), location));
                }
            }
            List<Any> open = new ArrayList<>();
            for (Any choice : choices) {
                if (choice.parts().stream().anyMatch(conjunction::implies)) {
                    continue;
                }
                List<Formula> possible = choice.parts().stream()
                        .filter(part -> !conjunction.contradicts(part))
                        .toList();
                if (possible.isEmpty()) {
                    return Optional.empty();
                }
                if (possible.size() == 1) {
                    waiting.add(possible.get(0));
                } else {
                    open.add(new Any(possible));
                }
            }
            choices = open;
            if (waiting.isEmpty()) {
                return Optional.of(choices);
            }
        }
    }
}
