package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.internal.diff.Acceptances;
import dev.understudy.verify.internal.diff.Caller;
import dev.understudy.verify.internal.diff.ContractDifference;
import dev.understudy.verify.internal.diff.Impact;
import dev.understudy.verify.internal.report.html.Headline.Tile;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words the top of the page about a comparison. */
final class DiffHeadline {

    private DiffHeadline() {}

    static Headline of(
            ContractDifference difference,
            Acceptances accepted,
            Collection<Caller> chosen,
            DiffSections sections,
            String ofOld,
            String ofNew) {
        ContractDifference open = accepted.unaccepted(difference);
        Impact verdict = open.impact(chosen);
        String callers = chosen.stream().map(Caller::label).collect(Collectors.joining(" and "));
        int undecided =
                sections.undecided().size() + sections.undecidedOfOthers().size();
        return new Headline(
                style(verdict),
                verdict.name(),
                sentence(verdict, callers),
                List.of(),
                ofOld,
                "compared with",
                ofNew,
                Arrays.stream(Caller.values())
                        .map(caller -> caller.label() + " "
                                + open.impact(List.of(caller)).name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" · ")),
                List.of(
                        tile("violation", sections.breaking().size(), "breaking change", "#breaking"),
                        tile("drift", undecided, "undecided change", "#undecided"),
                        Tile.of("advice", sections.ofOthers().size(), "break only other callers", "#others"),
                        tile("none", sections.accepted().size(), "accepted change", "#accepted"),
                        tile("none", sections.safe().size(), "safe change", "#safe")));
    }

    private static String style(Impact verdict) {
        return switch (verdict) {
            case BREAKS -> "fail";
            case UNDECIDED -> "incomplete";
            case SAFE -> "pass";
        };
    }

    private static String sentence(Impact verdict, String callers) {
        return switch (verdict) {
            case BREAKS -> "The new contract breaks " + callers + " callers of the old one.";
            case UNDECIDED -> "No change is known to break " + callers + " callers, but some are undecided.";
            case SAFE -> "The new contract breaks no " + callers + " callers of the old one.";
        };
    }

    private static Tile tile(String style, int count, String label, String link) {
        return Tile.of(style, count, label + (count == 1 ? "" : "s"), link);
    }
}
