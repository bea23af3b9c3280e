package dev.understudy.suite.refresh;

import dev.understudy.verify.cli.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with a contract and programs, which is refreshed and built. */
final class RefreshedFolder {

    private static final Path RESOURCES = Path.of("src/test/resources/refresh");

    private final Path folder;
    private int builds;

    RefreshedFolder(Path folder) throws IOException {
        this.folder = folder;
        for (String file : List.of("vendor.yaml", "overlay.yaml", "programs/Delegate.java", "programs/Caller.java")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(RESOURCES.resolve(file), folder.resolve(file));
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void change(VendorChange change) throws IOException {
        Path vendor = file("vendor.yaml");
        Files.writeString(vendor, change.applyTo(Files.readString(vendor)));
    }

    /** Refreshes the contract, with a build of the programs. */
    CommandResult refreshAndBuild(BuildServer server) {
        builds++;
        List<Object> arguments = new ArrayList<>(List.of("refresh", folder, "--callers", "source", "--"));
        arguments.addAll(server.command(folder, target()));
        return CommandResult.run(arguments.toArray());
    }

    /** Returns the names of the types that the last build generated. */
    Set<String> generatedTypes() throws IOException {
        try (Stream<Path> files = Files.walk(target().resolve("generated"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Path target() {
        return folder.resolveSibling(folder.getFileName() + "-build-" + builds);
    }
}
