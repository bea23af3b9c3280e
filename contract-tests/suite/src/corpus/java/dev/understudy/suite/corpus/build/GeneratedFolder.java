package dev.understudy.suite.corpus.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folders for the code of one document from one generator.
 *
 * @param sources the generated sources
 * @param classes the compiled classes
 */
public record GeneratedFolder(Path sources, Path classes) {

    /** Returns empty folders; what an earlier run left there is deleted. */
    public static GeneratedFolder empty(CorpusDocument document, String generator) {
        Path folder = Path.of("target", "corpus", "code", document.name(), generator);
        delete(folder);
        return new GeneratedFolder(create(folder.resolve("sources")), create(folder.resolve("classes")));
    }

    /** Returns the contents of the sources by their paths. */
    public Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(sources)) {
            for (Path file :
                    tree.filter(each -> each.toString().endsWith(".java")).toList()) {
                contents.put(sources.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
