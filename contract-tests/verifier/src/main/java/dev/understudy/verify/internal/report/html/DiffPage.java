package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.internal.diff.Acceptances;
import dev.understudy.verify.internal.diff.Caller;
import dev.understudy.verify.internal.diff.Change;
import dev.understudy.verify.internal.diff.ChangeGroup;
import dev.understudy.verify.internal.diff.ContractDifference;
import dev.understudy.verify.internal.diff.Impact;
import java.util.Collection;
import java.util.List;

/**
 * The texts and numbers of the page about a comparison, formatted for the template.
 *
 * @param styleSheet the page's CSS
 * @param headline the verdict and the most important numbers
 * @param sections the changes that could concern somebody, the worst first
 * @param safe the changes that break nobody
 * @param outdated the ids of accepted changes that no longer exist
 */
record DiffPage(
        String styleSheet, Headline headline, List<Section> sections, List<SafeChange> safe, List<String> outdated) {

    static DiffPage of(
            ContractDifference difference,
            Acceptances accepted,
            Collection<Caller> chosen,
            String ofOld,
            String ofNew) {
        DiffSections sections = DiffSections.of(difference, accepted, chosen);
        return new DiffPage(
                StyleSheet.read(),
                DiffHeadline.of(difference, accepted, chosen, sections, ofOld, ofNew),
                sections.shown(accepted),
                sections.safe().stream().map(SafeChange::of).toList(),
                accepted.outdated(difference));
    }

    /**
     * Some of the changes.
     *
     * @param id the anchor
     * @param legend an explanation
     */
    record Section(String id, String title, String legend, List<ChangeCard> cards) {

        static Section of(
                String id,
                String title,
                String legend,
                Impact impact,
                String style,
                List<Change> changes,
                Acceptances accepted) {
            return new Section(
                    id,
                    title,
                    legend,
                    ChangeGroup.of(changes).stream()
                            .map(group -> ChangeCard.of(group, impact, style, accepted))
                            .toList());
        }
    }

    /**
     * A change that breaks nobody.
     *
     * @param text what changed
     * @param places the places in both documents
     */
    record SafeChange(String operation, String text, String places) {

        static SafeChange of(Change change) {
            return new SafeChange(
                    change.operation(),
                    (change.pointer().isEmpty() ? "" : change.pointer() + ", ") + ChangeCard.text(change),
                    change.oldPlace() + " -> " + change.newPlace());
        }
    }
}
