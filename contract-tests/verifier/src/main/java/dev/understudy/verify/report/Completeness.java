package dev.understudy.verify.report;

import dev.understudy.verify.report.Limitation.Extent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a run did not test, apart from the parts of a contract that this program cannot check.
 *
 * @param untested the operations without a successful valid request, in the order of the contract
 * @param limitations the circumstances because of which something could not be judged
 */
public record Completeness(List<UntestedOperation> untested, List<Limitation> limitations) {

    /** Everything was tested. */
    public static final Completeness COMPLETE = new Completeness(List.of(), List.of());

    public Completeness {
        untested = List.copyOf(untested);
        limitations = List.copyOf(limitations);
    }

    /**
     * Returns a copy with the waivers of the operations.
     *
     * @param waivers returns the reason why an operation is waived; empty if it is not waived
     */
    public Completeness with(Function<UntestedOperation, Optional<String>> waivers) {
        return new Completeness(
                untested.stream()
                        .map(operation -> operation.withWaiver(waivers.apply(operation)))
                        .toList(),
                limitations);
    }

    /** Returns whether nothing could be judged. */
    public boolean nothingJudged() {
        return limitations.stream().anyMatch(limitation -> limitation.extent() == Extent.EVERYTHING);
    }

    /** Returns whether something could not be judged that was to be judged. */
    public boolean isLimited() {
        return !limitations.isEmpty();
    }
}
