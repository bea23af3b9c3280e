package dev.understudy.verify.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option that names copies of the documents that a contract references on the network. */
final class RemoteCopies {

    @Option(
            names = "--map",
            paramLabel = "URL=FILE|DIR",
            description =
                    "Read documents that the contract references on the network from this file, or those below the"
                            + " URL from this folder. Can be repeated. Without it, such references are listed as not"
                            + " checked; they are never fetched.")
    private List<String> mappings = new ArrayList<>();

    /** Returns the file or folder for each URL. */
    Map<URI, Path> copies() {
        Map<URI, Path> copies = new LinkedHashMap<>();
        mappings.forEach(mapping -> add(copies, mapping));
        return copies;
    }

    // A URL may contain an equals sign, so the last one separates it from the file.
    private static void add(Map<URI, Path> copies, String mapping) {
        int equals = mapping.lastIndexOf('=');
        if (equals < 1 || !mapping.matches("(?i)https?://.*")) {
            throw new CommandException("--map must have the form URL=FILE, with an http or https URL; '"
                    + mapping.replaceFirst("[?].*", "…") + "' has another form.");
        }
        Path file = Path.of(mapping.substring(equals + 1));
        if (!Files.isReadable(file)) {
            throw new CommandException(file + " cannot be read; is the path in --map right?");
        }
        try {
            copies.put(URI.create(mapping.substring(0, equals)), file);
        } catch (IllegalArgumentException e) {
            throw new CommandException("--map must have the form URL=FILE or URL=DIR, but its URL is not valid.", e);
        }
    }
}
