package dev.understudy.verify.internal.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the changes as a changelog in Markdown. */
public final class DiffMarkdown {

    private DiffMarkdown() {}

    public static String of(ContractDifference difference, Acceptances accepted) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List.of("Breaking", "Undecided", "Accepted", "Other changes")
                .forEach(section -> sections.put(section, new ArrayList<>()));
        difference
                .changes()
                .forEach(change -> sections.get(section(change, accepted)).add(line(change, accepted)));
        StringBuilder text = new StringBuilder("# Changes of the contract\n");
        sections.forEach((section, lines) -> {
            if (!lines.isEmpty()) {
                text.append("\n## ").append(section).append("\n\n");
                lines.forEach(line -> text.append(line).append('\n'));
            }
        });
        return difference.changes().isEmpty() ? text + "\nNothing has changed.\n" : text.toString();
    }

    private static String section(Change change, Acceptances accepted) {
        if (accepted.includes(change)) {
            return "Accepted";
        }
        return switch (Impact.worst(change.callers().values())) {
            case BREAKS -> "Breaking";
            case UNDECIDED -> "Undecided";
            case SAFE -> "Other changes";
        };
    }

    private static String line(Change change, Acceptances accepted) {
        String operation = change.operation().isEmpty() ? "" : code(change.operation()) + ", ";
        String place = change.pointer().isEmpty() ? "" : " at " + code(change.pointer());
        String callers = change.callersWith(Impact.BREAKS, Impact.UNDECIDED);
        return "- " + operation + change.subject() + place + ": " + code(change.keyword()) + " "
                + change.effect().label() + (callers.isEmpty() ? "" : " (" + callers + ")")
                + change.witness()
                        .map(witness -> ". Example: " + code(witness.value().toString()) + ", " + witness.ofOld()
                                + " before and " + witness.ofNew() + " now")
                        .orElse("")
                + change.reason().map(reason -> ". Undecided: " + reason).orElse("")
                + (accepted.includes(change) ? ". Accepted: " + accepted.reason(change) : "") + ".";
    }

    // A text with a backtick needs a longer fence, and a line break would end the list.
    private static String code(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }
}
