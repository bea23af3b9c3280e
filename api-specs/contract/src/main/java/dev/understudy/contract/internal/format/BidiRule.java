package dev.understudy.contract.internal.format;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The Bidi rule (RFC 5893 section 2) for domain names with a label that is written from right to left. */
final class BidiRule {

    private static final byte L = Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    private static final byte R = Character.DIRECTIONALITY_RIGHT_TO_LEFT;
    private static final byte AL = Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    private static final byte AN = Character.DIRECTIONALITY_ARABIC_NUMBER;
    private static final byte EN = Character.DIRECTIONALITY_EUROPEAN_NUMBER;
    private static final byte NSM = Character.DIRECTIONALITY_NONSPACING_MARK;

    // Those of ES, CS, ET, ON, BN and NSM.
    private static final Set<Byte> NEUTRAL = Set.of(
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
            Character.DIRECTIONALITY_OTHER_NEUTRALS,
            Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
            NSM);

    private BidiRule() {}

    static boolean isSatisfied(List<String> labels) {
        boolean applies = labels.stream()
                .flatMapToInt(String::codePoints)
                .mapToObj(Character::getDirectionality)
                .anyMatch(Set.of(R, AL, AN)::contains);
        return !applies || labels.stream().allMatch(BidiRule::isSatisfied);
    }

    private static boolean isSatisfied(String label) {
        List<Byte> directions =
                label.codePoints().mapToObj(Character::getDirectionality).toList();
        List<Byte> withoutMarks =
                directions.stream().filter(direction -> direction != NSM).toList();
        if (withoutMarks.isEmpty()) {
            return false;
        }
        byte first = directions.get(0);
        byte last = withoutMarks.get(withoutMarks.size() - 1);
        Set<Byte> strong = directions.stream()
                .filter(direction -> !NEUTRAL.contains(direction))
                .collect(Collectors.toSet());
        if (first == R || first == AL) {
            return Set.of(R, AL, AN, EN).containsAll(strong)
                    && Set.of(R, AL, AN, EN).contains(last)
                    && !strong.containsAll(Set.of(AN, EN));
        }
        return first == L && Set.of(L, EN).containsAll(strong) && Set.of(L, EN).contains(last);
    }
}
