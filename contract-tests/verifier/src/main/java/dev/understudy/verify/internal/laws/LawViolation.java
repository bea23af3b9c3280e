package dev.understudy.verify.internal.laws;

import dev.understudy.verify.finding.Rule;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The violation of a law by one value of a resource.
 *
 * @param law the rule that states the law
 * @param at the pointer to the value in the resource
 * @param declared the value that the law requires, as text for people
 * @param received the value that was received instead, as text for people
 * @param advice whether the violation is only advice, since no specification forbids what was seen
 * @param bodies the bodies that were written one after another until the violation was seen; empty if none was written
 */
public record LawViolation(
        Rule law, JsonPointer at, String declared, String received, boolean advice, List<JsonNode> bodies) {

    /** Creates a violation that is more than advice. */
    public LawViolation(Rule law, JsonPointer at, String declared, String received, List<JsonNode> bodies) {
        this(law, at, declared, received, false, bodies);
    }

    /** Returns a copy about another law. */
    LawViolation of(Rule other) {
        return new LawViolation(other, at, declared, received, advice, bodies);
    }

    LawViolation withBodies(List<JsonNode> others) {
        return new LawViolation(law, at, declared, received, advice, others);
    }

    /** Returns a copy that is only advice, with the reason after the received value. */
    public LawViolation asAdvice(String reason) {
        return new LawViolation(law, at, declared, received + "; " + reason, true, bodies);
    }

    /** Returns a copy with a note after the received value, such as the request that read it. */
    public LawViolation withNote(String note) {
        return new LawViolation(law, at, declared, received + "; " + note, advice, bodies);
    }

    /** Returns a received value as text for people: JSON, or "nothing" if the value is absent. */
    static String text(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }

    boolean hasSameLawAndPointer(LawViolation other) {
        return law == other.law && at.equals(other.at);
    }
}
