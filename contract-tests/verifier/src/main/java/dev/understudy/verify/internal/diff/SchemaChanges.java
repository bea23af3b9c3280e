package dev.understudy.verify.internal.diff;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.verify.internal.contain.Containment;
import dev.understudy.verify.internal.contain.Containment.Proved;
import dev.understudy.verify.internal.contain.Containment.Refuted;
import dev.understudy.verify.internal.contain.Containment.Undecided;
import dev.understudy.verify.internal.contain.Difference;
import dev.understudy.verify.internal.formula.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/** Turns the differences between the schemas of a body, parameter or header into changes. */
final class SchemaChanges {

    private final Versions versions;
    private final Subject subject;
    private final CompiledSchema ofOld;
    private final CompiledSchema ofNew;
    private final boolean isText;
    private final Map<List<String>, Entry> entries = new LinkedHashMap<>();

    private SchemaChanges(
            Versions versions, Subject subject, CompiledSchema ofOld, CompiledSchema ofNew, boolean isText) {
        this.versions = versions;
        this.subject = subject;
        this.ofOld = ofOld;
        this.ofNew = ofNew;
        this.isText = isText;
    }

    /** Compares the schemas of values that are sent as JSON. */
    static List<Change> of(Versions versions, Subject subject, CompiledSchema ofOld, CompiledSchema ofNew) {
        return new SchemaChanges(versions, subject, ofOld, ofNew, false).changes();
    }

    /** Compares the schemas of values that are sent as text, such as parameters. */
    static List<Change> ofText(Versions versions, Subject subject, CompiledSchema ofOld, CompiledSchema ofNew) {
        return new SchemaChanges(versions, subject, ofOld, ofNew, true).changes();
    }

    private List<Change> changes() {
        if (versions.same(ofOld, ofNew)) {
            return List.of();
        }
        List<Difference> rejectedByNew = versions.rejectedByNew(ofOld, ofNew);
        List<Difference> rejectedByOld = versions.rejectedByOld(ofOld, ofNew, Reading.EXACT);
        if (subject.isRequest()) {
            rejectedByNew.forEach(each -> add(each, true, Caller.TOLERANT, Caller.STRICT));
            rejectedByOld.forEach(each -> add(each, false, Caller.SERVER));
        } else {
            // The tolerant view comes first, because its witness is the one that concerns most callers.
            versions.rejectedByOld(ofOld, ofNew, Reading.TOLERANT).forEach(each -> add(each, false, Caller.TOLERANT));
            rejectedByOld.forEach(each -> add(each, false, Caller.STRICT));
            rejectedByNew.forEach(each -> add(each, true, Caller.SERVER));
        }
        return entries.values().stream().map(Entry::build).toList();
    }

    private void add(Difference difference, boolean rejectedByNew, Caller... affected) {
        Containment containment = isText
                ? SentAsText.judge(difference.containment(), rejectedByNew ? ofNew : ofOld)
                : difference.containment();
        if (containment instanceof Proved) {
            return;
        }
        String pointer = difference.pointer();
        if (!difference.member().isEmpty()) {
            pointer += JsonPointer.empty().appendProperty(difference.member());
        }
        List<String> key = List.of(pointer, difference.keyword());
        Entry entry = entries.get(key);
        if (entry == null) {
            entry = new Entry(subject.change(difference.keyword()).at(pointer));
            entry.change.nodes(
                    rejectedByNew ? difference.ofSource() : difference.ofTarget(),
                    rejectedByNew ? difference.ofTarget() : difference.ofSource());
            entries.put(key, entry);
        }
        entry.rejectedByNew |= rejectedByNew;
        entry.rejectedByOld |= !rejectedByNew;
        if (containment instanceof Refuted refuted) {
            entry.change.breaks(affected);
            if (!entry.change.hasWitness()) {
                entry.change.witness(new Witness(Witness.Kind.VALUE, refuted.witness(), rejectedByNew));
            }
        } else if (containment instanceof Undecided undecided) {
            entry.change.undecided(undecided.reason(), affected);
        }
    }

    private static final class Entry {

        private final ChangeBuilder change;
        private boolean rejectedByNew;
        private boolean rejectedByOld;

        Entry(ChangeBuilder change) {
            this.change = change;
        }

        Change build() {
            return change.effect(
                            rejectedByNew && rejectedByOld
                                    ? Effect.CHANGED
                                    : rejectedByNew ? Effect.NARROWED : Effect.WIDENED)
                    .build();
        }
    }
}
