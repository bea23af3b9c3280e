package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.report.Cause;
import java.util.List;
import java.util.OptionalLong;

/**
 * The findings with one cause.
 *
 * @param headline the cause and the first of its operations
 * @param cards one card for each fault, by operation; the first is the example
 */
record CauseSection(String headline, List<FindingCard> cards) {

    static CauseSection of(Cause cause, OptionalLong seed) {
        return new CauseSection(
                cause.headline(),
                cause.groups().stream()
                        .map(group -> FindingCard.of(group, seed))
                        .toList());
    }

    /** Returns the card that shows the cause. */
    public FindingCard example() {
        return cards.get(0);
    }

    /** Returns the cards of the other faults with the same cause. */
    public List<FindingCard> others() {
        return cards.subList(1, cards.size());
    }
}
