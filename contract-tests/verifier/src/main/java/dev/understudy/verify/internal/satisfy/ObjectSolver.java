package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion.Has;
import dev.understudy.verify.internal.formula.Assertion.SomeProperty;
import dev.understudy.verify.internal.formula.Assertion.SomePropertyName;
import dev.understudy.verify.internal.formula.Names;
import dev.understudy.verify.internal.formula.Signed;
import dev.understudy.verify.internal.satisfy.Answer.Found;
import dev.understudy.verify.internal.satisfy.Answer.Unknown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds an object: chooses a name for each property that must exist, then lets the values be found. */
final class ObjectSolver {

    private final Conjunction conjunction;
    private final PropertyNamePool pool;
    private final ObjectFiller filler;
    private final List<Need> needs = new ArrayList<>();
    private final Set<String> forbidden;

    ObjectSolver(Satisfiability satisfiability, Goal goal, Conjunction conjunction, Evaluation evaluation) {
        this.conjunction = conjunction;
        this.forbidden = new HashSet<>(satisfiability.excludedNames(goal));
        conjunction.all(Has.class).filter(each -> !each.present()).forEach(each -> forbidden.add(each.name()));
        this.pool = new PropertyNamePool(satisfiability, conjunction, forbidden, evaluation);
        this.filler = new ObjectFiller(satisfiability, conjunction, pool);
        conjunction
                .all(SomeProperty.class)
                .forEach(each -> needs.add(new Need(each.names(), Optional.of(each.schema()), Optional.empty())));
        conjunction
                .all(SomePropertyName.class)
                .forEach(each -> needs.add(new Need(Names.ALL, Optional.empty(), Optional.of(each.schema()))));
    }

    Answer solve() {
        Map<String, List<Signed>> required = new LinkedHashMap<>();
        conjunction.all(Has.class).filter(Has::present).forEach(each -> required.put(each.name(), List.of()));
        if (required.keySet().stream().anyMatch(forbidden::contains) || filler.hasNoSize()) {
            return Answer.none();
        }
        return choose(0, required);
    }

    private Answer choose(int index, Map<String, List<Signed>> chosen) {
        if (index == needs.size()) {
            return filler.fill(chosen);
        }
        Need need = needs.get(index);
        Answer answer = Answer.none();
        PropertyNamePool.Candidates candidates = pool.candidates(need.names(), need.nameSchema(), chosen.keySet());
        for (String name : candidates.names()) {
            Map<String, List<Signed>> more = new LinkedHashMap<>(chosen);
            List<Signed> schemas = new ArrayList<>(chosen.getOrDefault(name, List.of()));
            need.schema().ifPresent(schemas::add);
            more.put(name, schemas);
            Answer ofName = choose(index + 1, more);
            if (ofName instanceof Found) {
                return ofName;
            }
            answer = ofName.orEarlier(answer);
        }
        return candidates.missing().map(reason -> (Answer) new Unknown(reason)).orElse(answer);
    }

    /** A property that must exist: one of these names, with a value and a name that satisfy these schemas. */
    private record Need(Names names, Optional<Signed> schema, Optional<Signed> nameSchema) {}
}
