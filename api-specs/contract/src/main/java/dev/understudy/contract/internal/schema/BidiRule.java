package dev.understudy.contract.internal.schema;

import java.util.List;
import java.util.Set;

/** Checks labels of host names that are written from right to left (RFC 5893 section 2). */
final class BidiRule {

    private static final Set<Byte> RIGHT_TO_LEFT = Set.of(
            Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
            Character.DIRECTIONALITY_ARABIC_NUMBER);
    private static final Set<Byte> NEUTRAL = Set.of(
            Character.DIRECTIONALITY_EUROPEAN_NUMBER,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
            Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
            Character.DIRECTIONALITY_OTHER_NEUTRALS,
            Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
            Character.DIRECTIONALITY_NONSPACING_MARK);

    private BidiRule() {}

    /** Returns whether the labels of one name satisfy the rule; always, if none of them is written right to left. */
    static boolean isSatisfiedBy(List<String> labels) {
        boolean bidirectional =
                labels.stream().anyMatch(label -> directions(label).stream().anyMatch(RIGHT_TO_LEFT::contains));
        return !bidirectional || labels.stream().map(BidiRule::directions).allMatch(BidiRule::isSatisfied);
    }

    private static boolean isSatisfied(List<Byte> directions) {
        return switch (directions.get(0)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT ->
                directions.stream()
                                .allMatch(each ->
                                        each == Character.DIRECTIONALITY_LEFT_TO_RIGHT || NEUTRAL.contains(each))
                        && Set.of(Character.DIRECTIONALITY_LEFT_TO_RIGHT, Character.DIRECTIONALITY_EUROPEAN_NUMBER)
                                .contains(last(directions));
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                directions.stream().allMatch(each -> RIGHT_TO_LEFT.contains(each) || NEUTRAL.contains(each))
                        && (RIGHT_TO_LEFT.contains(last(directions))
                                || last(directions) == Character.DIRECTIONALITY_EUROPEAN_NUMBER)
                        && !(directions.contains(Character.DIRECTIONALITY_EUROPEAN_NUMBER)
                                && directions.contains(Character.DIRECTIONALITY_ARABIC_NUMBER));
            default -> false;
        };
    }

    private static byte last(List<Byte> directions) {
        return directions.stream()
                .filter(each -> each != Character.DIRECTIONALITY_NONSPACING_MARK)
                .reduce((before, after) -> after)
                .orElse(Character.DIRECTIONALITY_UNDEFINED);
    }

    private static List<Byte> directions(String label) {
        return label.codePoints().mapToObj(Character::getDirectionality).toList();
    }
}
