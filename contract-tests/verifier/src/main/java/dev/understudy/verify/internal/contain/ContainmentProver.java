package dev.understudy.verify.internal.contain;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.contain.Containment.Proved;
import dev.understudy.verify.internal.contain.Containment.Refuted;
import dev.understudy.verify.internal.contain.Containment.Undecided;
import dev.understudy.verify.internal.formula.Obligation;
import dev.understudy.verify.internal.formula.Reading;
import dev.understudy.verify.internal.formula.SchemaSide;
import dev.understudy.verify.internal.formula.Signed;
import dev.understudy.verify.internal.satisfy.Answer;
import dev.understudy.verify.internal.satisfy.Answer.Found;
import dev.understudy.verify.internal.satisfy.Answer.None;
import dev.understudy.verify.internal.satisfy.Answer.Unknown;
import dev.understudy.verify.internal.satisfy.Goal;
import dev.understudy.verify.internal.satisfy.Satisfiability;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Proves or refutes that one schema accepts only what another one accepts. Not thread-safe. */
public final class ContainmentProver {

    private final SchemaSide source;
    private final SchemaSide target;
    private final Satisfiability simplified;
    private final Satisfiability exact;

    public ContainmentProver(SchemaSide source, SchemaSide target) {
        this.source = source;
        this.target = target;
        this.simplified = new Satisfiability(source, target, true);
        this.exact = new Satisfiability(source, target, false);
    }

    /** Compares the complete schemas. */
    public Containment prove() {
        return prove(null, Reading.EXACT);
    }

    /** Compares the source with a single obligation of the target; null for all of them. */
    Containment prove(Obligation obligation, Reading reading) {
        Goal goal = Goal.of(
                Signed.valid(source, source.root()), new Signed(target, target.root(), false, reading, obligation));
        Answer quick = simplified.answer(goal);
        if (quick instanceof None) {
            return new Proved();
        }
        if (quick instanceof Found found && isWitness(found.value())) {
            return new Refuted(found.value());
        }
        Answer thorough = exact.answer(goal);
        if (thorough instanceof None) {
            return new Proved();
        }
        if (thorough instanceof Found found && isWitness(found.value())) {
            return new Refuted(found.value());
        }
        return new Undecided(
                thorough instanceof Unknown unknown
                        ? unknown.reason()
                        : "the validator and the rules disagree about a value");
    }

    /** Returns whether a part of the source certainly meets an obligation of the corresponding part of the target. */
    boolean isMetLocally(List<DocumentNode> schemas, Obligation obligation, Reading reading, boolean isProperty) {
        Set<Signed> signed = new LinkedHashSet<>();
        schemas.forEach(schema -> signed.add(Signed.valid(source, schema)));
        signed.add(new Signed(target, obligation.node(), false, reading, obligation));
        return simplified.answer(new Goal(signed, Set.of(), isProperty)) instanceof None;
    }

    DocumentNode sourceRoot() {
        return source.root();
    }

    private boolean isWitness(JsonNode value) {
        return source.accepts(source.root(), value) && !target.accepts(target.root(), value);
    }
}
