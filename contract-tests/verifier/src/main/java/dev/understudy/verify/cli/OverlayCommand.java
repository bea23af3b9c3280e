package dev.understudy.verify.cli;

import dev.understudy.contract.document.DocumentLocation;
import dev.understudy.contract.overlay.Action;
import dev.understudy.contract.overlay.Overlay;
import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.contract.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Applies an OpenAPI overlay to an OpenAPI document. */
@Command(
        name = "overlay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Applies an OpenAPI Overlay (1.0 or 1.1) to an OpenAPI document and writes the result as YAML.")
final class OverlayCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "DOCUMENT",
            description = "The OpenAPI document, in YAML or JSON: a file, a URL or git:REV:FILE. It is not changed.")
    private String document;

    @Parameters(index = "1", paramLabel = "OVERLAY", description = "The overlay, in YAML or JSON.")
    private Path overlay;

    @Option(names = "-o", paramLabel = "OUT", description = "The file for the result. Default: standard output.")
    private Path target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        DocumentLocation location = DocumentLocation.of(document);
        String effective = YamlWriter.write(
                Overlay.read(overlay).applyTo(tree(location), unmatched -> warn(unmatched, location.name())));
        if (target == null) {
            spec.commandLine().getOut().print(effective);
            return 0;
        }
        try {
            Files.writeString(target, effective);
        } catch (IOException e) {
            throw new CommandException(target + " cannot be written; does its folder exist?", e);
        }
        return 0;
    }

    private static JsonNode tree(DocumentLocation location) {
        return location.file()
                .map(YamlReader::read)
                .orElseGet(() -> YamlReader.parse(location.text(), location.name()));
    }

    private void warn(Action unmatched, String name) {
        spec.commandLine()
                .getErr()
                .println(VisibleText.line(
                        "Warning: %s matches nothing in %s, and changes nothing.".formatted(unmatched, name)));
    }
}
