package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.internal.derive.Draft;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * An operation that writes a thing and one that shows it.
 *
 * @param write the one
 * @param read the other
 * @param evidence what shows that they are about one thing
 * @param values where the values of the read's parameters come from; those not named have their usual values
 * @param sure whether the document leaves no doubt: it links them itself, or both show one component
 * @param answersWhatIsRead whether the write answers what the read shows, by one schema
 */
public record OperationLink(
        Operation write,
        Operation read,
        Evidence evidence,
        Map<Parameter, Expression> values,
        boolean sure,
        boolean answersWhatIsRead) {

    /** Whether it is known which thing is written before it is written. */
    public boolean isKnownBefore() {
        return values.values().stream().allMatch(Expression::isKnownBefore);
    }

    /** Where the answer to what creates has the id by which it is read; empty if it is elsewhere, or known before. */
    public Optional<JsonPointer> idInAnswer() {
        return values.values().stream()
                .filter(Expression.OfAnswerBody.class::isInstance)
                .map(expression -> ((Expression.OfAnswerBody) expression).at())
                .findFirst();
    }

    /** The values of the read's parameters after a write; empty if one that it cannot do without has none. */
    public Optional<Map<Parameter, JsonNode>> after(Draft request, Answer answer) {
        return values(request, Optional.of(answer));
    }

    /** The same before the write, as far as the request alone tells. */
    public Optional<Map<Parameter, JsonNode>> before(Draft request) {
        return values(request, Optional.empty());
    }

    private Optional<Map<Parameter, JsonNode>> values(Draft request, Optional<Answer> answer) {
        Map<Parameter, JsonNode> found = new LinkedHashMap<>();
        for (Map.Entry<Parameter, Expression> each : values.entrySet()) {
            Optional<JsonNode> value = each.getValue().value(request, answer);
            if (value.isEmpty() && (each.getKey().required() || !each.getValue().isKnownBefore())) {
                return Optional.empty();
            }
            value.ifPresent(present -> found.put(each.getKey(), present));
        }
        return Optional.of(found);
    }
}
