package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion.Contains;
import dev.understudy.verify.internal.formula.Signed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The positions of the elements that must exist.
 *
 * @param first the first of two elements that must be equal; negative if there are none
 * @param second the second one
 */
record Placement(int first, int second, List<Placed> placed) {

    Placement(int first, int second) {
        this(first, second, List.of());
    }

    Placement with(Need need, int position) {
        List<Placed> more = new ArrayList<>(placed);
        more.add(new Placed(need, position));
        return new Placement(first, second, more);
    }

    /** Returns the position behind the last element of a group, since the order of its elements does not matter. */
    int next(Contains group) {
        return group == null
                ? 0
                : 1 + ofGroup(group).mapToInt(Placed::position).max().orElse(-1);
    }

    int length() {
        int behindPair = second + 1;
        return Math.max(
                behindPair, 1 + placed.stream().mapToInt(Placed::position).max().orElse(-1));
    }

    List<Signed> schemas(int position) {
        return placed.stream()
                .filter(each -> each.position() == position)
                .map(each -> each.need().schema())
                .toList();
    }

    boolean isPlaced(Contains group, int position) {
        return ofGroup(group).anyMatch(each -> each.position() == position);
    }

    private Stream<Placed> ofGroup(Contains group) {
        return placed.stream().filter(each -> group.equals(each.need().group()));
    }

    /**
     * An element that must exist.
     *
     * @param from the first possible position
     * @param to the position behind the last possible one
     * @param group the keyword whose elements must be at different positions; null if there is none
     */
    record Need(long from, long to, Signed schema, Contains group) {}

    private record Placed(Need need, int position) {}
}
