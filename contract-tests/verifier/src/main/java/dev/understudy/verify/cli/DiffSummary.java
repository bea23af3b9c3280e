package dev.understudy.verify.cli;

import dev.understudy.verify.internal.diff.Acceptances;
import dev.understudy.verify.internal.diff.Caller;
import dev.understudy.verify.internal.diff.Change;
import dev.understudy.verify.internal.diff.ContractDifference;
import dev.understudy.verify.internal.diff.Impact;
import dev.understudy.verify.internal.diff.Witness;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the changes of a contract for people. */
final class DiffSummary {

    private static final int MAX_WITNESS = 300;

    private final PrintWriter out;

    DiffSummary(PrintWriter out) {
        this.out = out;
    }

    void print(ContractDifference difference, Acceptances accepted, Collection<Caller> callers) {
        ContractDifference open = accepted.unaccepted(difference);
        difference.changes().forEach(change -> print(change, accepted));
        accepted.outdated(difference)
                .forEach(id -> line("The accepted change " + id + " no longer exists; remove it from the list."));
        line(Arrays.stream(Caller.values())
                .map(caller -> caller.label() + " " + open.impact(List.of(caller)))
                .collect(Collectors.joining(", ")));
        line(open.impact(callers) + " for "
                + callers.stream().map(Caller::label).collect(Collectors.joining(", ")));
    }

    private void print(Change change, Acceptances accepted) {
        line(heading(change, accepted) + ": " + change.description() + " (" + change.id() + ")");
        line("  " + change.oldPlace() + " -> " + change.newPlace());
        change.witness().ifPresent(witness -> line("  " + sentence(witness)));
        change.reason().ifPresent(reason -> line("  undecided: " + reason));
        if (accepted.includes(change)) {
            line("  accepted: " + accepted.reason(change));
        }
    }

    private static String heading(Change change, Acceptances accepted) {
        if (accepted.includes(change)) {
            return "ACCEPTED";
        }
        for (Impact impact : List.of(Impact.BREAKS, Impact.UNDECIDED)) {
            String callers = change.callersWith(impact);
            if (!callers.isEmpty()) {
                return impact.name().toUpperCase(Locale.ROOT) + " " + callers;
            }
        }
        return Impact.SAFE.name();
    }

    /** Returns the witness as a sentence; a long value is abridged. */
    static String sentence(Witness witness) {
        String value = witness.value().toString();
        String shown = value.length() > MAX_WITNESS ? value.substring(0, MAX_WITNESS) + "…" : value;
        return witness.kind().label() + " " + shown + " is " + witness.ofOld() + " in the old document and "
                + witness.ofNew() + " in the new one";
    }

    private void line(String text) {
        out.println(VisibleText.line(text));
    }
}
