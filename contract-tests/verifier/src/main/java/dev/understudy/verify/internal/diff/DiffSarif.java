package dev.understudy.verify.internal.diff;

import dev.understudy.contract.document.Place;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
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
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = tree.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "understudy-verify");
        Set<String> rules = new LinkedHashSet<>();
        difference.changes().forEach(change -> rules.add(rule(change)));
        ArrayNode listed = driver.putArray("rules");
        rules.forEach(rule -> listed.addObject().put("id", rule));
        ArrayNode results = run.putArray("results");
        difference.changes().forEach(change -> addResult(results.addObject(), change, accepted, chosen));
        return tree;
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
        addPlace(result.putArray("locations").addObject(), change.newPlace());
        addPlace(result.putArray("relatedLocations").addObject(), change.oldPlace());
        result.putObject("partialFingerprints").put("understudy/v1", change.id());
        if (accepted.includes(change)) {
            result.putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("justification", accepted.reason(change));
        }
    }

    private static String message(Change change) {
        String place = change.pointer().isEmpty() ? "" : " at " + change.pointer();
        return (change.operation().isEmpty() ? "" : change.operation() + ", ") + change.subject() + place + ": '"
                + change.keyword() + "' " + change.effect().label() + "."
                + change.witness()
                        .map(witness -> " " + witness.value() + " was " + witness.ofOld() + " and is now "
                                + witness.ofNew() + ".")
                        .orElse("")
                + change.reason().map(reason -> " Undecided: " + reason + ".").orElse("");
    }

    private static void addPlace(ObjectNode location, Place place) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", place.file().replace(" ", "%20"));
        physical.putObject("region").put("startLine", place.line());
    }
}
