package dev.understudy.verify.internal.satisfy;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.formula.DeclaredNames;
import dev.understudy.verify.internal.formula.Formula;
import dev.understudy.verify.internal.formula.JsonType;
import dev.understudy.verify.internal.formula.Location;
import dev.understudy.verify.internal.formula.Reading;
import dev.understudy.verify.internal.formula.SameSchemas;
import dev.understudy.verify.internal.formula.SchemaSide;
import dev.understudy.verify.internal.formula.Signed;
import dev.understudy.verify.internal.satisfy.Answer.Found;
import dev.understudy.verify.internal.satisfy.Answer.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Answers goals about the schemas of two documents. Not thread-safe. */
public final class Satisfiability {

    private static final int MAX_DEPTH = 60;
    private static final int MAX_ALTERNATIVES = 4_000;

    private final SchemaSide source;
    private final SchemaSide target;
    private final SameSchemas same;
    private final boolean simplified;
    private final Inequality inequality;
    private final Map<Goal, Answer> answers = new HashMap<>();
    private final List<Goal> open = new ArrayList<>();
    // The outermost open goal that an answer relied on.
    private int reliedOn = Integer.MAX_VALUE;
    private int alternativesLeft;

    /**
     * @param source the schema that the values satisfy; properties that it does not declare have names that the other
     *     one does not declare either
     * @param target the schema that the values are compared with
     * @param simplified whether "exactly one of" may be read as "at least one of"; more values are found then, which
     *     must be validated
     */
    public Satisfiability(SchemaSide source, SchemaSide target, boolean simplified) {
        this.source = source;
        this.target = target;
        this.same = new SameSchemas(source, target);
        this.simplified = simplified;
        this.inequality = new Inequality(source);
    }

    /** Returns a value that meets the goal, or the reason why there is none or none was found. */
    public Answer answer(Goal goal) {
        alternativesLeft = MAX_ALTERNATIVES;
        return solve(goal);
    }

    Answer solve(Goal goal) {
        Answer known = answers.get(goal);
        if (known != null) {
            return known;
        }
        int outer = open.indexOf(goal);
        if (outer >= 0) {
            reliedOn = Math.min(reliedOn, outer);
            return Answer.none();
        }
        if (open.size() >= MAX_DEPTH) {
            return new Unknown("the schemas are nested in each other more than " + MAX_DEPTH + " levels deep");
        }
        int reliedOnBefore = reliedOn;
        reliedOn = Integer.MAX_VALUE;
        open.add(goal);
        Answer answer = solveByType(goal);
        open.remove(open.size() - 1);
        boolean isFinal = answer instanceof Found || reliedOn >= open.size();
        if (isFinal && !(answer instanceof Unknown && alternativesLeft < 0)) {
            answers.put(goal, answer);
        }
        reliedOn = Math.min(reliedOnBefore, reliedOn >= open.size() ? Integer.MAX_VALUE : reliedOn);
        return answer;
    }

    /** Returns a property name that meets the goal. */
    Answer solveName(Goal goal) {
        return search(goal, JsonType.STRING);
    }

    private Answer solveByType(Goal goal) {
        if (isContradiction(goal)) {
            return Answer.none();
        }
        Answer answer = Answer.none();
        for (JsonType type : JsonType.values()) {
            Answer ofType = search(goal, type);
            if (ofType instanceof Found) {
                return ofType;
            }
            answer = ofType.orEarlier(answer);
        }
        return answer;
    }

    private Answer search(Goal goal, JsonType type) {
        Map<SchemaSide, Set<String>> unrequired = new HashMap<>();
        Location location = new Location(
                type,
                goal.isProperty(),
                simplified,
                side -> unrequired.computeIfAbsent(
                        side, any -> names(goal, side).excluded()));
        return new AlternativeSearch(this, goal, location).search();
    }

    private boolean isContradiction(Goal goal) {
        return goal.schemas().stream()
                .anyMatch(one -> goal.schemas().stream().anyMatch(other -> excludeEachOther(one, other)));
    }

    /** Returns whether no value can satisfy both, because one is the negation of the other. */
    boolean excludeEachOther(Signed one, Signed other) {
        if (!one.positive() || other.positive()) {
            return one.positive() != other.positive() && other.positive() && excludeEachOther(other, one);
        }
        // The positive schema must say at least as much as the negated one.
        boolean isComplete = one.only() == null && one.reading() == Reading.EXACT;
        if (!isComplete) {
            return one.equals(other.negated());
        }
        if (one.side() == other.side()) {
            return one.node().equals(other.node());
        }
        return one.side() == source ? same.test(one.node(), other.node()) : same.test(other.node(), one.node());
    }

    /** Returns the names that only the target declares. No compared value has them. */
    Set<String> excludedNames(Goal goal) {
        DeclaredNames ofSource = names(goal, source);
        Set<String> excluded = new HashSet<>(names(goal, target).declared());
        excluded.removeIf(ofSource::mentions);
        return excluded;
    }

    private DeclaredNames names(Goal goal, SchemaSide side) {
        return DeclaredNames.of(side, nodes(goal, side));
    }

    private static Stream<DocumentNode> nodes(Goal goal, SchemaSide side) {
        return goal.schemas().stream().filter(schema -> schema.side() == side).map(Signed::node);
    }

    /** Returns the condition for an array or object to differ from another one. */
    Formula differsFrom(JsonNode value) {
        return inequality.differsFrom(value);
    }

    /** Counts an alternative; returns false if there have been too many. */
    boolean takeAlternative() {
        return --alternativesLeft >= 0;
    }

    static Unknown tooManyAlternatives() {
        return new Unknown("the schemas combine more than " + MAX_ALTERNATIVES
                + " alternatives; fewer branches in anyOf, oneOf or not would decide it");
    }
}
