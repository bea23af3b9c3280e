package dev.understudy.verify.internal.sarif;

import dev.understudy.contract.document.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A SARIF file with a single run. */
public final class SarifLog {

    private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
    private final ObjectNode run;
    private final ArrayNode rules;

    public SarifLog() {
        tree.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        tree.put("version", "2.1.0");
        this.run = tree.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "understudy-verify");
        this.rules = driver.putArray("rules");
    }

    /** Returns the complete file. */
    public ObjectNode tree() {
        return tree;
    }

    public ObjectNode run() {
        return run;
    }

    /** Adds a rule that results refer to, and returns it. */
    public ObjectNode addRule(String id) {
        return rules.addObject().put("id", id);
    }

    /** Adds a place in a document to the locations of a result or notification. */
    public static void addLocation(ArrayNode locations, Place place) {
        ObjectNode location = locations.addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", FileReference.of(place.file()));
        physical.putObject("region").put("startLine", place.line());
        ObjectNode logical = location.putArray("logicalLocations").addObject();
        logical.put("fullyQualifiedName", place.pointer().toString());
    }

    /** Adds the id by which code hosts recognise a result in later runs. */
    public static void addFingerprint(ObjectNode result, String id) {
        result.putObject("partialFingerprints").put("understudy/v1", id);
    }

    /** Marks a result as accepted for a reason. */
    public static void suppress(ObjectNode result, String reason) {
        result.putArray("suppressions").addObject().put("kind", "external").put("justification", reason);
    }
}
