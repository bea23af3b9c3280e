package dev.understudy.contract.internal.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Composes the nodes of a YAML document. */
public final class Composer {

    // YAML 1.2.2 section 8.1.1.1 forbids it, but other readers accept it, and so public documents contain it.
    private static final String INDENTED_BLANK_LINE = "the leading empty lines contain more spaces";

    private Composer() {}

    /**
     * Returns the root node; empty if the text is empty. If the text begins a block scalar with blank lines that are
     * indented too far, all blank lines are taken as empty.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if the text is not one YAML document
     */
    public static Optional<Node> compose(LoadSettings settings, String text) {
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            if (e.getProblem() == null || !e.getProblem().strip().startsWith(INDENTED_BLANK_LINE)) {
                throw e;
            }
            return new Compose(settings).composeString(text.replaceAll("(?m)^[ ]+$", ""));
        }
    }
}
