package dev.understudy.verify.cli;

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

/** Applies an overlay to a vendor's document. */
@Command(
        name = "overlay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Applies an OpenAPI overlay (1.0 or 1.1) to a document and writes the result as YAML.")
final class OverlayCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "VENDOR", description = "The document, YAML or JSON. It stays as it is.")
    private Path vendor;

    @Parameters(index = "1", paramLabel = "OVERLAY", description = "The overlay, YAML or JSON.")
    private Path overlay;

    @Option(names = "-o", paramLabel = "OUT", description = "Where to write the result. Default: standard output.")
    private Path target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String effective = YamlWriter.write(Overlay.read(overlay).applyTo(YamlReader.read(vendor)));
        if (target == null) {
            spec.commandLine().getOut().print(effective);
            return 0;
        }
        try {
            Files.writeString(target, effective);
        } catch (IOException e) {
            throw new Refusal(target + " cannot be written; is its folder there?", e);
        }
        return 0;
    }
}
