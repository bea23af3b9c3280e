package dev.understudy.contract.overlay;

import dev.understudy.contract.jsonpath.InvalidJsonPathException;
import dev.understudy.contract.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Converts a tree into an overlay. Throws {@link OverlayException} if the tree is not a valid overlay. */
final class OverlayReader {

    private final OverlayVersion version;

    private OverlayReader(OverlayVersion version) {
        this.version = version;
    }

    static Overlay overlay(JsonNode tree) {
        OverlayFields fields = new OverlayFields("the overlay", tree);
        OverlayVersion version = OverlayVersion.of(fields.required("overlay"));
        fields.allowOnly(Set.of("overlay", "info", "extends", "actions"));
        return new OverlayReader(version).read(fields);
    }

    private Overlay read(OverlayFields overlay) {
        OverlayFields info = new OverlayFields("info", overlay.requiredTree("info"));
        info.allowOnly(
                since(OverlayVersion.V1_1, Set.of("title", "version", "description"), Set.of("title", "version")));
        info.required("version");
        return new Overlay(
                info.required("title"), overlay.optional("extends"), actions(overlay.requiredTree("actions")));
    }

    private List<Action> actions(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            throw new OverlayException("actions must be a list of at least one action.");
        }
        List<JsonNode> seen = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        for (JsonNode action : list) {
            if (seen.contains(action)) {
                throw new OverlayException("actions[%d] is the same as actions[%d]; drop one of them."
                        .formatted(actions.size(), seen.indexOf(action)));
            }
            seen.add(action);
            actions.add(action(actions.size(), action));
        }
        return actions;
    }

    private Action action(int index, JsonNode tree) {
        OverlayFields fields = new OverlayFields("actions[%d]".formatted(index), tree);
        fields.allowOnly(since(
                OverlayVersion.V1_1,
                Set.of("target", "description", "update", "copy", "remove"),
                Set.of("target", "description", "update", "remove")));
        fields.optional("description");
        return new Action(index, query(fields, "target", fields.required("target")), change(fields, tree));
    }

    private static Change change(OverlayFields fields, JsonNode tree) {
        if (fields.flag("remove")) {
            return new Change.Remove();
        }
        if (tree.has("update") && tree.has("copy")) {
            throw new OverlayException("%s has both update and copy; split it into two actions.".formatted(fields));
        }
        if (tree.has("copy")) {
            return new Change.Copy(query(fields, "copy", fields.required("copy")));
        }
        if (tree.has("update")) {
            return new Change.Update(tree.get("update"));
        }
        return new Change.None();
    }

    private static JsonPath query(OverlayFields fields, String name, String text) {
        try {
            return JsonPath.parse(text);
        } catch (InvalidJsonPathException e) {
            throw new OverlayException("%s: %s is invalid: %s".formatted(fields, name, e.getMessage()), e);
        }
    }

    private <T> T since(OverlayVersion first, T value, T earlierValue) {
        return version.compareTo(first) >= 0 ? value : earlierValue;
    }
}
