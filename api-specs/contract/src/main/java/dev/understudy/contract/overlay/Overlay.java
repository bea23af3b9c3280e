package dev.understudy.contract.overlay;

import dev.understudy.contract.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A list of changes to a document, as the OpenAPI Overlay Specification has it.
 *
 * @param title what the overlay is for
 * @param target the document that it was written for, a URI reference, if it says so
 * @param actions the changes, in the order in which they are made
 */
public record Overlay(String title, Optional<String> target, List<Action> actions) {

    /** Keeps a copy of the list. */
    public Overlay {
        actions = List.copyOf(actions);
    }

    /**
     * Reads an overlay from a file of YAML or JSON.
     *
     * @throws dev.understudy.contract.yaml.YamlException if the file cannot be read as a tree
     * @throws OverlayException if the tree is no overlay of version 1.0 or 1.1
     */
    public static Overlay read(Path file) {
        return of(YamlReader.read(file));
    }

    /**
     * Reads an overlay from a tree.
     *
     * @throws OverlayException if the tree is no overlay of version 1.0 or 1.1
     */
    public static Overlay of(JsonNode tree) {
        return OverlayReader.overlay(tree);
    }

    /**
     * The document with all changes made; the one given stays as it is.
     *
     * @throws OverlayException if an action's target matches nothing, or its change does not fit what it matches
     */
    public JsonNode applyTo(JsonNode document) {
        JsonNode changed = document.deepCopy();
        actions.forEach(action -> action.applyTo(changed));
        return changed;
    }
}
