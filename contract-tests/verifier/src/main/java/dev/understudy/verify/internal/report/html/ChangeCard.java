package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.internal.diff.Acceptances;
import dev.understudy.verify.internal.diff.Change;
import dev.understudy.verify.internal.diff.ChangeGroup;
import dev.understudy.verify.internal.diff.Impact;
import dev.understudy.verify.internal.diff.Witness;
import java.util.List;
import java.util.Locale;

/**
 * The texts of the changes at one place of both documents.
 *
 * @param change the first of the changes
 * @param style the CSS class
 * @param kind the impact and the callers concerned
 * @param text the part of the operation, and the keyword that changed
 * @param accepted the reason why the change is accepted; empty if it is not
 * @param others the changes of other operations at the same place
 */
record ChangeCard(Change change, String style, String kind, String text, String accepted, List<Change> others) {

    /** @param impact the impact that the card shows */
    static ChangeCard of(ChangeGroup group, Impact impact, String style, Acceptances accepted) {
        Change change = group.example();
        return new ChangeCard(
                change,
                style,
                impact.name().toLowerCase(Locale.ROOT) + " " + change.callersWith(impact),
                text(change),
                accepted.reason(change),
                group.others());
    }

    static String text(Change change) {
        return change.subject() + ": '" + change.keyword() + "' "
                + change.effect().label();
    }

    public String witness() {
        return change.witness().map(witness -> witness.value().toString()).orElse("");
    }

    public String witnessLabel() {
        return change.witness().map(ChangeCard::label).orElse("");
    }

    private static String label(Witness witness) {
        return witness.ofOld() + " before, " + witness.ofNew() + " now";
    }

    public String othersCount() {
        return GroupedDigits.of(others.size())
                + (others.size() == 1 ? " more part of the API" : " more parts of the API");
    }
}
