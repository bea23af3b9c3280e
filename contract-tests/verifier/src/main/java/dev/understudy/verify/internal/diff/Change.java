package dev.understudy.verify.internal.diff;

import dev.understudy.contract.document.Place;
import dev.understudy.verify.internal.digest.Sha256;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A change of a contract.
 *
 * @param operation the operation; empty if it concerns the complete document
 * @param subject the part of the operation, such as {@code answer 200}
 * @param direction {@code request}, {@code answer} or {@code document}
 * @param pointer the place in the value or in the operation
 * @param keyword the keyword or field that changed
 * @param callers the impact on each caller
 * @param witness something that only one of the contracts accepts; empty if the change breaks nobody
 * @param reason the reason why the impact is undecided; empty if it is decided
 */
public record Change(
        String operation,
        String subject,
        String direction,
        String pointer,
        String keyword,
        Effect effect,
        Map<Caller, Impact> callers,
        Place oldPlace,
        Place newPlace,
        Optional<Witness> witness,
        Optional<String> reason) {

    private static final int ID_DIGITS = 10;

    /** Returns an id that stays the same in later runs, as long as the change does. */
    public String id() {
        return Sha256.of(String.join("\n", operation, subject, direction, pointer, keyword, effect.label()), ID_DIGITS);
    }

    public Impact impact(Caller caller) {
        return callers.getOrDefault(caller, Impact.SAFE);
    }

    /** Returns the labels of the callers on whom the impact is one of these, separated by commas. */
    public String callersWith(Impact... impacts) {
        return Arrays.stream(Caller.values())
                .filter(caller -> List.of(impacts).contains(impact(caller)))
                .map(Caller::label)
                .collect(Collectors.joining(", "));
    }

    /** Returns one line that says what changed, and where. */
    public String description() {
        return (operation.isEmpty() ? "" : operation + ", ") + subject + (pointer.isEmpty() ? "" : " at " + pointer)
                + ": '" + keyword + "' " + effect.label();
    }
}
