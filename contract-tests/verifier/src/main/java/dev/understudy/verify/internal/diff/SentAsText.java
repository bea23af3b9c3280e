package dev.understudy.verify.internal.diff;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.verify.internal.contain.Containment;
import dev.understudy.verify.internal.contain.Containment.Proved;
import dev.understudy.verify.internal.contain.Containment.Refuted;
import dev.understudy.verify.internal.contain.Containment.Undecided;
import java.math.BigDecimal;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Judges the witness against a parameter by the text that is sent: the number 5 and the string "5" look alike in a URL,
 * so a schema that rejects the one may accept the other.
 */
final class SentAsText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SentAsText() {}

    /** @param rejecting the schema that rejects the witness as a JSON value */
    static Containment judge(Containment containment, CompiledSchema rejecting) {
        if (!(containment instanceof Refuted refuted) || refuted.witness().isContainer()) {
            return containment;
        }
        boolean isAccepted = readings(refuted.witness().asString(""))
                .anyMatch(reading -> rejecting.judge(reading).isEmpty());
        if (!isAccepted) {
            return containment;
        }
        return rejecting.shape().allowsEveryText()
                ? new Proved()
                : new Undecided(
                        "the type of a value that is sent as text changed; the same type in both would decide it");
    }

    private static Stream<JsonNode> readings(String text) {
        Stream<JsonNode> scalar = Stream.empty();
        if (text.equals("true") || text.equals("false")) {
            scalar = Stream.of(NODES.booleanNode(text.equals("true")));
        } else if (text.matches("-?\\d{1,300}(\\.\\d{1,300})?")) {
            scalar = Stream.of(NODES.numberNode(new BigDecimal(text)));
        }
        return Stream.concat(Stream.of(NODES.stringNode(text)), scalar);
    }
}
