package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.internal.diff.Acceptances;
import dev.understudy.verify.internal.diff.Caller;
import dev.understudy.verify.internal.diff.Change;
import dev.understudy.verify.internal.diff.ContractDifference;
import dev.understudy.verify.internal.diff.Impact;
import dev.understudy.verify.internal.report.html.DiffPage.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sorts the changes by whom they concern. Each change is in one list. */
record DiffSections(
        List<Change> breaking,
        List<Change> undecided,
        List<Change> ofOthers,
        List<Change> undecidedOfOthers,
        List<Change> accepted,
        List<Change> safe) {

    static DiffSections of(ContractDifference difference, Acceptances accepted, Collection<Caller> chosen) {
        DiffSections sections = new DiffSections(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        difference
                .changes()
                .forEach(change -> sections.list(change, accepted, chosen).add(change));
        return sections;
    }

    private List<Change> list(Change change, Acceptances acceptances, Collection<Caller> chosen) {
        if (acceptances.includes(change)) {
            return accepted;
        }
        return switch (Impact.worst(chosen.stream().map(change::impact).toList())) {
            case BREAKS -> breaking;
            case UNDECIDED -> undecided;
            case SAFE ->
                switch (Impact.worst(change.callers().values())) {
                    case BREAKS -> ofOthers;
                    case UNDECIDED -> undecidedOfOthers;
                    case SAFE -> safe;
                };
        };
    }

    List<Section> shown(Acceptances acceptances) {
        List<Change> allUndecided = new ArrayList<>(undecided);
        allUndecided.addAll(undecidedOfOthers);
        return List.of(
                Section.of(
                        "breaking",
                        "Breaking changes",
                        "Each has an example that one of the documents accepts and the other one rejects.",
                        Impact.BREAKS,
                        "violation",
                        breaking,
                        acceptances),
                Section.of(
                        "undecided",
                        "Undecided changes",
                        "Neither a proof nor an example was found.",
                        Impact.UNDECIDED,
                        "drift",
                        allUndecided,
                        acceptances),
                Section.of(
                        "others",
                        "Changes that break only other callers",
                        "These callers do not decide the verdict of this run.",
                        Impact.BREAKS,
                        "advice",
                        ofOthers,
                        acceptances),
                Section.of(
                        "accepted",
                        "Accepted changes",
                        "These are intended, and do not fail.",
                        Impact.BREAKS,
                        "waived",
                        accepted,
                        acceptances));
    }
}
