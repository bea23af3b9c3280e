package dev.understudy.contract.yaml;

import dev.understudy.contract.internal.file.BoundedFile;
import dev.understudy.contract.internal.file.OversizedFileException;
import dev.understudy.contract.internal.yaml.Composer;
import java.io.IOException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;

/** Reads a YAML 1.2 or JSON document as a tree. Rejects duplicate keys, and values without an equivalent in JSON. */
public final class YamlReader {

    private YamlReader() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws YamlException if the file cannot be read, or is not exactly one YAML or JSON document
     */
    public static JsonNode read(Path file) {
        try {
            return parse(BoundedFile.readText(file), file.toString());
        } catch (OversizedFileException e) {
            throw new YamlException(e.getMessage(), e);
        } catch (IOException e) {
            throw new YamlException("%s cannot be read; does it exist, and is it UTF-8?".formatted(file), e);
        }
    }

    /**
     * Parses a text.
     *
     * @param source the name of the text in messages
     * @throws YamlException if the text is not exactly one YAML or JSON document
     */
    public static JsonNode parse(String text, String source) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setSchema(new CoreSchema())
                // TreeBuilder rejects keys that are not scalars, and reports their line.
                .setAllowNonScalarKeys(true)
                // The engine limits the length of the text, and large contracts exceed its default.
                .setCodePointLimit(BoundedFile.MAX_BYTES)
                // The engine does not expand aliases here. TreeBuilder does, and limits the number of nodes.
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        try {
            Node root = Composer.compose(settings, text)
                    .orElseThrow(() -> new YamlException("%s is empty; a document was expected.".formatted(source)));
            return new TreeBuilder(source).tree(root);
        } catch (MarkedYamlEngineException e) {
            throw new YamlException("%s is not valid YAML%s: %s.".formatted(source, line(e), e.getProblem()), e);
        } catch (YamlEngineException e) {
            throw new YamlException("%s is not valid YAML: %s".formatted(source, e.getMessage()), e);
        }
    }

    private static String line(MarkedYamlEngineException problem) {
        return problem.getProblemMark()
                .map(mark -> " (line " + (mark.getLine() + 1) + ")")
                .orElse("");
    }
}
