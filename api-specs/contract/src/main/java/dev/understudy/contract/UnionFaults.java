package dev.understudy.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds, among the branches of a union that a value does not fit, the one that was probably meant. */
final class UnionFaults {

    private static final Set<String> CONSTANTS = Set.of("const", "enum");

    private final SchemaFault union;

    UnionFaults(SchemaFault union) {
        this.union = union;
    }

    /**
     * What to tell about the union.
     *
     * @param byBranch what each branch that the value does not fit has against it; empty if it fits too many
     */
    List<SchemaFault> choose(Map<Integer, List<SchemaFault>> byBranch) {
        List<List<SchemaFault>> ofKind = byBranch.values().stream()
                .filter(faults -> faults.stream().noneMatch(this::isAboutKind))
                .toList();
        List<List<SchemaFault>> ofName = ofKind.stream()
                .filter(faults -> faults.stream().noneMatch(this::isAboutName))
                .sorted(Comparator.comparing(List::size))
                .toList();
        if (isFirstAlone(ofName)) {
            return ofName.get(0);
        }
        return ofName.isEmpty() && ofKind.size() == 1 ? ofKind.get(0) : List.of(whole(byBranch));
    }

    // Alone, or alone in having so little against it.
    private static boolean isFirstAlone(List<List<SchemaFault>> faults) {
        return faults.size() == 1
                || (faults.size() > 1 && faults.get(0).size() < faults.get(1).size());
    }

    // Whoever is of the wrong type altogether is of another kind, rather than a faulty one of this kind.
    private boolean isAboutKind(SchemaFault fault) {
        boolean fixed = CONSTANTS.contains(fault.keyword())
                || fault.keyword().equals("type")
                || fault.keyword().equals("false");
        return fixed && fault.at().equals(union.at());
    }

    // A member with one possible value usually names the kind.
    private boolean isAboutName(SchemaFault fault) {
        return CONSTANTS.contains(fault.keyword())
                && union.at().equals(fault.at().head());
    }

    private SchemaFault whole(Map<Integer, List<SchemaFault>> byBranch) {
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
                union.at(), union.keyword(), union.declared(), null, List.of(), message, union.received());
    }
}
