package dev.understudy.verify.cli;

import dev.understudy.verify.report.UntestedOperation;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Prints all operations that were not tested, in groups with the same reason and remedy. */
final class UntestedList {

    private final PrintWriter out;

    UntestedList(PrintWriter out) {
        this.out = out;
    }

    void print(List<UntestedOperation> untested) {
        if (untested.isEmpty()) {
            return;
        }
        out.println();
        out.println("Operations without a successful valid request (" + untested.size() + "):");
        untested.stream()
                .collect(Collectors.groupingBy(UntestedList::reason, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::print);
    }

    private void print(String reason, List<UntestedOperation> operations) {
        out.println("  " + VisibleText.line(reason) + ":");
        out.println("    "
                + VisibleText.line(
                        operations.stream().map(UntestedOperation::operation).collect(Collectors.joining(", "))));
    }

    private static String reason(UntestedOperation operation) {
        return operation.explanation()
                + operation.waived().map(reason -> " (waived: " + reason + ")").orElse("");
    }
}
