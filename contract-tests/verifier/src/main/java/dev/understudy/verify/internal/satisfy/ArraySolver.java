package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion;
import dev.understudy.verify.internal.formula.Assertion.Contains;
import dev.understudy.verify.internal.formula.Assertion.Distinct;
import dev.understudy.verify.internal.formula.Assertion.Elements;
import dev.understudy.verify.internal.formula.Assertion.SomeElement;
import dev.understudy.verify.internal.formula.Signed;
import dev.understudy.verify.internal.satisfy.Answer.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds an array. The positions that a schema names are tried one by one; all positions behind them are alike, so only
 * as many of them are tried as there are elements that must exist.
 */
final class ArraySolver {

    private final Conjunction conjunction;
    private final ArrayFiller filler;
    private final List<SomeElement> some;
    private final List<Contains> contained;
    private final long max;
    private final long prefix;

    ArraySolver(Satisfiability satisfiability, Conjunction conjunction) {
        this.conjunction = conjunction;
        this.some = conjunction.all(SomeElement.class).toList();
        this.contained =
                conjunction.all(Contains.class).filter(each -> each.max() > 0).toList();
        this.max = conjunction.maxSize();
        this.prefix = Stream.concat(
                        conjunction.all(Elements.class).flatMap(each -> Stream.of(each.from(), each.to())),
                        some.stream().flatMap(each -> Stream.of(each.from(), each.to())))
                .filter(each -> each < Assertion.UNLIMITED)
                .max(Long::compare)
                .orElse(0L);
        this.filler = new ArrayFiller(satisfiability, conjunction, max);
    }

    Answer solve() {
        return chooseCounts(0, new ArrayList<>());
    }

    // Chooses how many elements satisfy each "contains" that has an upper limit; otherwise the least number is enough.
    private Answer chooseCounts(int index, List<Placement.Need> needs) {
        if (index == contained.size()) {
            List<Placement.Need> all = new ArrayList<>(needs);
            some.forEach(each -> all.add(new Placement.Need(each.from(), each.to(), each.schema(), null)));
            return choosePair(all);
        }
        Contains contains = contained.get(index);
        long most = contains.max() == Assertion.UNLIMITED
                ? contains.min()
                : Math.min(contains.max(), Math.max(contains.min(), prefix + filler.min() + necessary() + 2));
        if (most > 200) {
            return new Answer.Unknown("'contains' has a limit that is too high to be compared");
        }
        Answer answer = Answer.none();
        for (long count = contains.min(); count <= most; count++) {
            List<Placement.Need> more = new ArrayList<>(needs);
            LongStream.range(0, count)
                    .forEach(any -> more.add(new Placement.Need(0, Assertion.UNLIMITED, contains.schema(), contains)));
            Answer ofCount = chooseCounts(index + 1, more);
            if (ofCount instanceof Found) {
                return ofCount;
            }
            answer = ofCount.orEarlier(answer);
        }
        return answer;
    }

    // An array needs no more elements than these behind its prefix, unless its length requires them.
    private long necessary() {
        return some.size() + contained.stream().mapToLong(Contains::min).sum();
    }

    // Chooses the two elements that are equal, if the array must not be without duplicates.
    private Answer choosePair(List<Placement.Need> needs) {
        boolean mustRepeat = conjunction.all(Distinct.class).anyMatch(each -> !each.positive());
        if (!mustRepeat) {
            return place(needs, 0, new Placement(-1, -1));
        }
        Answer answer = Answer.none();
        for (int second = 1; second < Math.min(max, prefix + 2 + needs.size()); second++) {
            for (int first = 0; first < second; first++) {
                Answer ofPair = place(needs, 0, new Placement(first, second));
                if (ofPair instanceof Found) {
                    return ofPair;
                }
                answer = ofPair.orEarlier(answer);
            }
        }
        return answer;
    }

    private Answer place(List<Placement.Need> needs, int index, Placement placement) {
        if (index == needs.size()) {
            return filler.fill(placement);
        }
        Placement.Need need = needs.get(index);
        long first = Math.max(need.from(), placement.next(need.group()));
        long end = Math.min(Math.min(need.to(), max), Math.max(prefix, first) + needs.size() + 2);
        Answer answer = Answer.none();
        for (long position = first; position < end; position++) {
            Answer ofPosition = place(needs, index + 1, placement.with(need, (int) position));
            if (ofPosition instanceof Found) {
                return ofPosition;
            }
            answer = ofPosition.orEarlier(answer);
        }
        return answer;
    }

    /** Returns the schemas that every element at a position must satisfy. */
    static List<Signed> schemas(Conjunction conjunction, long position) {
        return conjunction
                .all(Elements.class)
                .filter(each -> each.from() <= position && position < each.to())
                .map(Elements::schema)
                .toList();
    }
}
