package dev.understudy.contract.names;

import dev.understudy.contract.Contract;
import dev.understudy.contract.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the document from which code is generated: {@code names.yaml} applied to {@code openapi.yaml}. */
public final class ApplyNames {

    private ApplyNames() {}

    /**
     * Writes the document.
     *
     * @param arguments the folder with both files, and the file to write
     * @throws IOException if the document cannot be written
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        String derived = YamlWriter.write(PinnedNames.read(folder.resolve("names.yaml"))
                .derivedFrom(Contract.open(folder.resolve("openapi.yaml"))));
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, derived);
    }
}
