package dev.understudy.contract.tolerant;

import dev.understudy.contract.Contract;
import dev.understudy.contract.names.PinnedNames;
import dev.understudy.contract.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document from which clients are generated: the contract with its pinned names and with tolerant responses. */
public final class TolerantDocument {

    private TolerantDocument() {}

    /**
     * Writes the document.
     *
     * @param arguments the folder with {@code openapi.yaml} and {@code names.yaml}, and the file to write
     * @throws IOException if the document cannot be written
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        JsonNode named = PinnedNames.read(folder.resolve("names.yaml"))
                .derivedFrom(Contract.open(folder.resolve("openapi.yaml")));
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, YamlWriter.write(of(named)));
    }

    /** Returns a copy of an OpenAPI document, whose references are all local, with tolerant responses. */
    public static JsonNode of(JsonNode document) {
        ObjectNode copy = (ObjectNode) document.deepCopy();
        new TolerantResponses(copy).relax();
        RequiredOfParts.separate(copy);
        return copy;
    }
}
