package dev.understudy.verify.internal.laws;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.ObjectWalk;
import dev.understudy.verify.internal.derive.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What must be so right after something was created.
 *
 * <p>A server may fill in what the request leaves open, so that only what was said is asked for again; and null may be
 * said for "as you like".
 */
public final class Creation {

    private final BodySchema read;
    private final List<JsonPointer> places;
    private final Set<JsonPointer> changing;

    /**
     * The laws between what one schema writes and another reads.
     *
     * @param changing places whose values change by themselves
     * @param id where the id is, which is often the server's choice whatever the request says
     */
    public Creation(
            BodySchema written,
            BodySchema read,
            Documents documents,
            Set<JsonPointer> changing,
            Optional<JsonPointer> id) {
        this.read = read;
        this.places = new ObjectWalk(written, documents)
                .writable().stream()
                        .filter(at -> Declared.has(read, at))
                        .filter(at -> id.filter(at::equals).isEmpty())
                        .toList();
        this.changing = changing;
    }

    /** What a read does not show of what was written. */
    public List<Breach> read(JsonNode body, JsonNode shown) {
        return missing(Rule.WRITTEN_IS_READ, body, shown);
    }

    /** What an answer to the write, where it is of the same schema as a read, shows otherwise than written. */
    public List<Breach> answered(JsonNode body, JsonNode answer) {
        return missing(Rule.WRITTEN_IS_ANSWERED, body, answer);
    }

    /** What of the written is not the same in two reads one after the other; the rest may go on by itself. */
    public List<Breach> reread(JsonNode body, JsonNode first, JsonNode second) {
        return Differences.between(first, second).stream()
                .filter(at -> !changing.contains(at) && !body.at(at).isMissingNode())
                .map(at ->
                        breach(Rule.READING_CHANGES_NOTHING, at, "what it was before: " + first.at(at), second, body))
                .toList();
    }

    private List<Breach> missing(Rule law, JsonNode body, JsonNode shown) {
        List<Breach> breaches = new ArrayList<>();
        int faults = read.judge(shown).size();
        for (JsonPointer place : places) {
            JsonNode value = body.at(place);
            if (value.isMissingNode() || value.isNull() || !canBeShown(place, value, shown, faults)) {
                continue;
            }
            for (JsonPointer within : Differences.between(value, shown.at(place))) {
                JsonPointer at = place.append(within);
                if (!value.at(within).isMissingNode() && !changing.contains(at)) {
                    breaches.add(breach(law, at, "the value written: " + value.at(within), shown, body));
                }
            }
        }
        return breaches;
    }

    // What is for writing only, or of another type in answers, is not asked for.
    private boolean canBeShown(JsonPointer place, JsonNode value, JsonNode shown, int faults) {
        return shown.at(place.head()).isObject()
                && read.judge(Trees.with(shown, place, value)).size() <= faults;
    }

    private static Breach breach(Rule law, JsonPointer at, String declared, JsonNode shown, JsonNode body) {
        return new Breach(law, at, declared, Breach.text(shown.at(at)), List.of(body));
    }
}
