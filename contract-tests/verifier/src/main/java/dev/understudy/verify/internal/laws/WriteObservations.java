package dev.understudy.verify.internal.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Remembers the states before and after each write, to tell a lost value from a value that follows from another. */
final class WriteObservations {

    private final List<Observation> observations = new ArrayList<>();

    void add(WriteStep step, JsonNode before, JsonNode after) {
        observations.add(new Observation(Set.copyOf(step.values().keySet()), before, after));
    }

    /**
     * Returns whether a value that changed after some writes of other fields stayed the same after others. It then
     * follows from the fields that the former have written. A write after which the value stayed the same does not
     * count if the value was already what another write had changed it to.
     */
    boolean isKeptBySome(JsonPointer at) {
        List<JsonNode> changedTo = observations.stream()
                .filter(each -> !each.writes(at) && !each.keeps(at))
                .map(each -> each.after().at(at))
                .toList();
        return observations.stream()
                .filter(each -> !each.writes(at) && each.keeps(at))
                .map(each -> each.before().at(at))
                .anyMatch(kept -> changedTo.stream().noneMatch(changed -> TreeDifferences.isSame(kept, changed)));
    }

    private record Observation(Set<JsonPointer> written, JsonNode before, JsonNode after) {

        boolean writes(JsonPointer at) {
            return written.stream()
                    .map(JsonPointer::toString)
                    .anyMatch(
                            each -> at.toString().equals(each) || at.toString().startsWith(each + "/"));
        }

        boolean keeps(JsonPointer at) {
            return TreeDifferences.isSame(before.at(at), after.at(at));
        }
    }
}
