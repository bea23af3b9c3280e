package dev.understudy.verify.internal.diff;

import dev.understudy.verify.internal.sarif.SarifLog;
import java.util.Collection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the changes in SARIF 2.1.0. A result is at its place in the new document. */
public final class DiffSarif {

    private DiffSarif() {}

    /**
     * Returns the changes as results of one run.
     *
     * @param chosen the callers for whom a break is an error; any other break is a note
     */
    public static ObjectNode of(ContractDifference difference, Acceptances accepted, Collection<Caller> chosen) {
        SarifLog log = new SarifLog();
        difference.changes().stream().map(DiffSarif::rule).distinct().forEach(log::addRule);
        ArrayNode results = log.run().putArray("results");
        difference.changes().forEach(change -> addResult(results.addObject(), change, accepted, chosen));
        return log.tree();
    }

    private static String rule(Change change) {
        return change.direction() + "-" + change.keyword() + "-"
                + change.effect().label();
    }

    private static void addResult(ObjectNode result, Change change, Acceptances accepted, Collection<Caller> chosen) {
        Impact impact = Impact.worst(chosen.stream().map(change::impact).toList());
        result.put("ruleId", rule(change));
        result.put(
                "level",
                switch (impact) {
                    case BREAKS -> "error";
                    case UNDECIDED -> "warning";
                    case SAFE -> "note";
                });
        result.putObject("message").put("text", message(change));
        SarifLog.addLocation(result.putArray("locations"), change.newPlace());
        SarifLog.addLocation(result.putArray("relatedLocations"), change.oldPlace());
        SarifLog.addFingerprint(result, change.id());
        if (accepted.includes(change)) {
            SarifLog.suppress(result, accepted.reason(change));
        }
    }

    private static String message(Change change) {
        return change.description() + "."
                + change.witness()
                        .map(witness -> " " + witness.value() + " was " + witness.ofOld() + " and is now "
                                + witness.ofNew() + ".")
                        .orElse("")
                + change.reason().map(reason -> " Undecided: " + reason + ".").orElse("");
    }
}
