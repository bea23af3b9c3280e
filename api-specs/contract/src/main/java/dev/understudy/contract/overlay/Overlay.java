package dev.understudy.contract.overlay;

import dev.understudy.contract.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A list of changes to a document (OpenAPI Overlay Specification).
 *
 * @param title the title, which describes the purpose
 * @param target the URI reference of the document that the overlay was written for, if declared
 * @param actions the changes, in the order in which they are applied
 */
public record Overlay(String title, Optional<String> target, List<Action> actions) {

    /** Copies the list of actions. */
    public Overlay {
        actions = List.copyOf(actions);
    }

    /**
     * Reads an overlay from a YAML or JSON file.
     *
     * @throws dev.understudy.contract.yaml.YamlException if the file cannot be read, or is neither YAML nor JSON
     * @throws OverlayException if the file is not a valid overlay of version 1.0 or 1.1
     */
    public static Overlay read(Path file) {
        return of(YamlReader.read(file));
    }

    /**
     * Reads an overlay from a tree.
     *
     * @throws OverlayException if the tree is not a valid overlay of version 1.0 or 1.1
     */
    public static Overlay of(JsonNode tree) {
        return OverlayReader.overlay(tree);
    }

    /**
     * Returns a copy of the document with all changes applied. An action whose target matches nothing changes nothing
     * (Overlay 1.1.0, "Action Object").
     *
     * @throws OverlayException if a change cannot be applied to a matched node
     */
    public JsonNode applyTo(JsonNode document) {
        return applyTo(document, unmatched -> {});
    }

    /**
     * Returns a copy of the document like {@link #applyTo(JsonNode)}, but requires that each target matches something. A
     * correction that no longer applies must not disappear silently when the vendor changes the document.
     *
     * @throws OverlayException if a target matches nothing, or a change cannot be applied to a matched node
     */
    public JsonNode applyStrictlyTo(JsonNode document) {
        return applyTo(document, action -> {
            throw new OverlayException(
                    "%s matches nothing in the document. Has the vendor changed it?".formatted(action));
        });
    }

    /**
     * Returns a copy of the document like {@link #applyTo(JsonNode)}.
     *
     * @param unmatched receives the actions whose targets match nothing
     * @throws OverlayException if a change cannot be applied to a matched node
     */
    public JsonNode applyTo(JsonNode document, Consumer<Action> unmatched) {
        JsonNode changed = document.deepCopy();
        for (Action action : actions) {
            if (!action.applyTo(changed)) {
                unmatched.accept(action);
            }
        }
        return changed;
    }
}
