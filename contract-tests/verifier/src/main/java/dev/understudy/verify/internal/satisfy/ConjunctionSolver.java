package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion.NotEqual;
import dev.understudy.verify.internal.formula.Assertion.OneOf;
import dev.understudy.verify.internal.formula.Assertion.Opaque;
import dev.understudy.verify.internal.formula.JsonType;
import dev.understudy.verify.internal.formula.Reading;
import dev.understudy.verify.internal.satisfy.Answer.Found;
import dev.understudy.verify.internal.satisfy.Answer.None;
import dev.understudy.verify.internal.satisfy.Answer.Unknown;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds a value of one JSON type for a conjunction. */
final class ConjunctionSolver {

    // Keywords that have no formula here, but are judged by the validator.
    private static final Set<String> JUDGED = Set.of("contentEncoding", "contentMediaType");

    // The validator accepts everything in place of such a reference.
    private static final Set<String> UNRESOLVED = Set.of("$ref", "$dynamicRef");

    private final Satisfiability satisfiability;
    private final Goal goal;
    private final JsonType type;
    private final Evaluation evaluation = new Evaluation();

    ConjunctionSolver(Satisfiability satisfiability, Goal goal, JsonType type) {
        this.satisfiability = satisfiability;
        this.goal = goal;
        this.type = type;
    }

    Answer solve(Conjunction conjunction) {
        Optional<OneOf> listed = conjunction
                .all(OneOf.class)
                .min(Comparator.comparingInt(each -> each.values().size()));
        Answer answer = listed.isPresent() ? first(listed.get().values(), this::isMet) : solveByType(conjunction);
        Optional<Opaque> unresolved = conjunction
                .all(Opaque.class)
                .filter(each -> UNRESOLVED.contains(each.keyword()))
                .findFirst();
        if (unresolved.isPresent() && answer instanceof Found) {
            return new Unknown("the reference " + unresolved.get().argument().asString("")
                    + (unresolved.get().keyword().equals("$ref")
                            ? " cannot be resolved; a schema at its target would decide it"
                            : " may mean several schemas; a single $dynamicAnchor of its name would decide it"));
        }
        // A keyword that is not understood cannot be violated on purpose, but perhaps by chance.
        Optional<Opaque> opaque = conjunction
                .all(Opaque.class)
                .filter(each -> !each.positive())
                .filter(each -> !JUDGED.contains(each.keyword()) || (listed.isEmpty() && type != JsonType.STRING))
                .findFirst();
        if (opaque.isEmpty()
                || (answer instanceof None && listed.isEmpty())
                || (answer instanceof Found found && isMet(found.value()) && !isPartlyRead())) {
            return answer;
        }
        return new Unknown("the meaning of '" + opaque.get().keyword() + "' is not known here, and it has changed");
    }

    private Answer solveByType(Conjunction conjunction) {
        return switch (type) {
            case NULL -> withoutNotEqual(conjunction, List.of(JsonNodeFactory.instance.nullNode()));
            case BOOLEAN ->
                withoutNotEqual(
                        conjunction,
                        List.of(
                                JsonNodeFactory.instance.booleanNode(true),
                                JsonNodeFactory.instance.booleanNode(false)));
            case NUMBER -> new NumberSolver(conjunction).solve();
            case STRING -> new StringSolver(conjunction, this::isMet).solve();
            case ARRAY -> new ArraySolver(satisfiability, conjunction).solve();
            case OBJECT -> new ObjectSolver(satisfiability, goal, conjunction, evaluation).solve();
        };
    }

    private static Answer first(List<JsonNode> values, Predicate<JsonNode> condition) {
        return values.stream()
                .filter(condition)
                .findFirst()
                .map(value -> (Answer) new Found(value))
                .orElse(Answer.none());
    }

    private static Answer withoutNotEqual(Conjunction conjunction, List<JsonNode> values) {
        return first(
                values,
                value -> conjunction.all(NotEqual.class).noneMatch(each -> JsonValues.equal(each.value(), value)));
    }

    /** Returns whether a value meets the complete goal. */
    boolean isMet(JsonNode value) {
        return goal.assertions().stream().allMatch(each -> evaluation.holds(each, value))
                && goal.schemas().stream().allMatch(each -> evaluation.holds(each, value, goal.isProperty()));
    }

    /** Returns whether only some assertions of a schema count, so that no validator can judge the goal as a whole. */
    boolean isPartlyRead() {
        return goal.schemas().stream()
                .anyMatch(schema -> schema.only() != null || schema.reading() == Reading.TOLERANT);
    }
}
