package dev.understudy.verify.internal.laws;

import dev.understudy.verify.finding.Rule;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A law that was broken.
 *
 * @param law the rule
 * @param at where in what is read
 * @param declared what the law asks, for people
 * @param received what came instead
 * @param bodies the bodies that were written one after another, the last one showing it
 */
public record Breach(Rule law, JsonPointer at, String declared, String received, List<JsonNode> bodies) {

    /** The same, shown by other bodies. */
    Breach with(List<JsonNode> others) {
        return new Breach(law, at, declared, received, others);
    }

    /** The same, with how it was seen. */
    public Breach after(String how) {
        return new Breach(law, at, declared, received + "; " + how, bodies);
    }

    /** A value that came, for people. */
    static String text(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }

    boolean isSame(Breach other) {
        return law == other.law && at.equals(other.at);
    }
}
