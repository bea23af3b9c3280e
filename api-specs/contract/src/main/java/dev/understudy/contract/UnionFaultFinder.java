package dev.understudy.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the branch of a union ({@code anyOf} or {@code oneOf}) that an invalid value was probably intended for.
 *
 * <p>Branches with another type or constant are excluded. Of the branches whose tag (a property with a constant value)
 * matches, it is the one with the fewest faults. If no tag matches, it is the only branch that was not excluded.
 * Otherwise, a fault of the union itself is reported.
 */
final class UnionFaultFinder {

    private static final Set<String> CONSTANTS = Set.of("const", "enum");

    private final SchemaFault union;

    UnionFaultFinder(SchemaFault union) {
        this.union = union;
    }

    /**
     * Returns the faults to report: those of the intended branch, or a fault of the union itself.
     *
     * @param byBranch the faults by the index of the branch; empty if the value is valid for more than one branch of a
     *     {@code oneOf}
     */
    List<SchemaFault> faultsToReport(Map<Integer, List<SchemaFault>> byBranch) {
        List<List<SchemaFault>> ofRightType = byBranch.values().stream()
                .filter(faults -> faults.stream().noneMatch(this::isWrongType))
                .toList();
        List<List<SchemaFault>> ofRightTag = ofRightType.stream()
                .filter(faults -> faults.stream().noneMatch(this::isWrongTag))
                .sorted(Comparator.comparing(List::size))
                .toList();
        if (hasSingleBest(ofRightTag)) {
            return ofRightTag.get(0);
        }
        return ofRightTag.isEmpty() && ofRightType.size() == 1 ? ofRightType.get(0) : List.of(unionFault(byBranch));
    }

    // There is only one branch, or the first has fewer faults than the second. The list is sorted by number of faults.
    private static boolean hasSingleBest(List<List<SchemaFault>> faults) {
        return faults.size() == 1
                || (faults.size() > 1 && faults.get(0).size() < faults.get(1).size());
    }

    // If the type or the constant of the branch does not match the value as a whole, another branch was intended.
    private boolean isWrongType(SchemaFault fault) {
        boolean isTypeOrConstant = CONSTANTS.contains(fault.keyword())
                || fault.keyword().equals("type")
                || fault.keyword().equals("false");
        return isTypeOrConstant && fault.at().equals(union.at());
    }

    // Branches are usually distinguished by a property with a constant value, such as "kind": "cat": the tag.
    private boolean isWrongTag(SchemaFault fault) {
        return CONSTANTS.contains(fault.keyword())
                && union.at().equals(fault.at().head());
    }

    private SchemaFault unionFault(Map<Integer, List<SchemaFault>> byBranch) {
        List<String> reasons = new ArrayList<>();
        byBranch.forEach((branch, faults) -> reasons.add("schema " + branch + ": "
                + faults.stream()
                        .map(fault -> fault.keyword() + (fault.at().equals(union.at()) ? "" : " at " + fault.at()))
                        .distinct()
                        .collect(Collectors.joining(", "))));
        String message = byBranch.isEmpty()
                ? "fits more than one of the schemas, and must fit exactly one"
                : "fits none of the schemas (" + String.join("; ", reasons) + ")";
        return new SchemaFault(
                union.at(), union.keyword(), union.keywordNode(), null, List.of(), message, union.received());
    }
}
