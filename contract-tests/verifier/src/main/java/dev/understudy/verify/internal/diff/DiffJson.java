package dev.understudy.verify.internal.diff;

import dev.understudy.contract.document.Place;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the changes as JSON. */
public final class DiffJson {

    private DiffJson() {}

    /**
     * Returns the changes and the verdict.
     *
     * @param chosen the callers that decide the verdict
     */
    public static ObjectNode of(ContractDifference difference, Acceptances accepted, Collection<Caller> chosen) {
        ContractDifference open = accepted.unaccepted(difference);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("verdict", open.impact(chosen).name());
        ObjectNode callers = json.putObject("callers");
        for (Caller caller : Caller.values()) {
            callers.put(caller.label(), open.impact(List.of(caller)).name());
        }
        ArrayNode changes = json.putArray("changes");
        difference.changes().forEach(change -> changes.add(change(change, accepted)));
        List<String> outdated = accepted.outdated(difference);
        if (!outdated.isEmpty()) {
            ArrayNode ids = json.putArray("outdatedAcceptances");
            outdated.forEach(ids::add);
        }
        return json;
    }

    private static ObjectNode change(Change change, Acceptances accepted) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", change.id())
                .put("operation", change.operation())
                .put("subject", change.subject())
                .put("direction", change.direction())
                .put("pointer", change.pointer())
                .put("keyword", change.keyword())
                .put("effect", change.effect().label());
        ObjectNode callers = json.putObject("callers");
        for (Caller caller : Caller.values()) {
            callers.put(caller.label(), change.impact(caller).name());
        }
        addPlace(json.putObject("old"), change.oldPlace());
        addPlace(json.putObject("new"), change.newPlace());
        change.witness().ifPresent(witness -> {
            ObjectNode shown = json.putObject("witness");
            shown.put("kind", witness.kind().label());
            shown.set("value", witness.value());
            shown.put("old", witness.ofOld()).put("new", witness.ofNew());
        });
        change.reason().ifPresent(reason -> json.put("reason", reason));
        if (accepted.includes(change)) {
            json.put("accepted", accepted.reason(change));
        }
        return json;
    }

    private static void addPlace(ObjectNode json, Place place) {
        json.put("file", place.file())
                .put("line", place.line())
                .put("pointer", place.pointer().toString());
    }
}
