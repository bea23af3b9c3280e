package dev.understudy.contract.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;

/** Reads one YAML 1.2 or JSON document as a tree, strictly: whatever could be read in two ways is refused. */
public final class YamlReader {

    private YamlReader() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws YamlException if it cannot be read, or is not one document of YAML or JSON
     */
    public static JsonNode read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new YamlException("%s cannot be read; is it there, and in UTF-8?".formatted(file), e);
        }
    }

    /**
     * Reads a text.
     *
     * @param source the name of the text, for messages
     * @throws YamlException if it is not one document of YAML or JSON
     */
    public static JsonNode parse(String text, String source) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setSchema(new CoreSchema())
                // They are refused all the same, by the tree, which knows their line.
                .setAllowNonScalarKeys(true)
                // The engine's bound is on the text; a document of 240 operations has a few million characters.
                .setCodePointLimit(64 * 1024 * 1024)
                // Composing one costs nothing; what they come to is bounded where the tree is built.
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        try {
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new YamlException("%s is empty; a document was expected.".formatted(source)));
            return new TreeBuilder(source).tree(root);
        } catch (MarkedYamlEngineException e) {
            throw new YamlException("%s is no YAML: %s%s.".formatted(source, e.getProblem(), line(e)), e);
        } catch (YamlEngineException e) {
            throw new YamlException("%s is no YAML: %s".formatted(source, e.getMessage()), e);
        }
    }

    private static String line(MarkedYamlEngineException problem) {
        return problem.getProblemMark()
                .map(mark -> " in line " + (mark.getLine() + 1))
                .orElse("");
    }
}
