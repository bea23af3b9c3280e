package dev.understudy.verify.run;

import dev.understudy.contract.Parameter;
import dev.understudy.verify.derive.Case;
import dev.understudy.verify.derive.Credentials;
import dev.understudy.verify.derive.Draft;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The requests that read and write one thing. Which thing that is depends on who calls and on the parameters that both
 * requests have: an id in the path, or a header that chooses a workspace.
 *
 * @param read reads it
 * @param write writes it; its body does not matter
 * @param caller sends both
 */
record ThingRequests(Draft read, Draft write, Credentials caller) {

    /** Those of the usual caller to what the usual parameters choose. */
    static ThingRequests usual(LinkedOperations operations) {
        return new ThingRequests(
                operations.read().usual().orElseThrow(),
                operations.write().usual().orElseThrow(),
                Credentials.USUAL);
    }

    /** Those to what a case would write. */
    static ThingRequests of(LinkedOperations operations, Case writing) {
        Draft read = operations.read().usual().orElseThrow();
        Draft write = operations.write().usual().orElseThrow();
        Map<Parameter, JsonNode> values = writing.draft().parameters();
        for (Parameter written : operations.write().operation().parameters()) {
            Optional<Parameter> shared = operations.read().operation().parameters().stream()
                    .filter(parameter ->
                            parameter.in() == written.in() && parameter.name().equals(written.name()))
                    .findFirst();
            if (shared.isPresent()) {
                read = with(read, shared.get(), values.get(written));
                write = with(write, written, values.get(written));
            }
        }
        return new ThingRequests(read, write, writing.caller());
    }

    private static Draft with(Draft draft, Parameter parameter, JsonNode value) {
        return value == null ? draft.without(parameter) : draft.with(parameter, value);
    }
}
