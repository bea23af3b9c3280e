package dev.understudy.verify.report;

import dev.understudy.verify.exchange.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A request that must precede the request of a finding, because its response shows ids that the latter contains.
 *
 * @param request the request
 * @param shown the values in the response that later requests contain
 * @param removal the request that deletes what this one creates; empty if there is none
 */
public record ChainStep(Request request, List<ShownValue> shown, Optional<Request> removal) {

    /**
     * A value in the response to a step.
     *
     * @param pointer the JSON pointer to the value
     * @param value the value in the run that found the fault, as text
     */
    public record ShownValue(String pointer, String value) {}

    /** Returns a copy with changed requests. */
    public ChainStep map(UnaryOperator<Request> change) {
        return new ChainStep(change.apply(request), shown, removal.map(change));
    }
}
