package dev.understudy.suite.corpus.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the documents of a folder: the files in it and in its subfolders that begin like an OpenAPI 3 document. Files that a
 * document references lack the field {@code openapi}, so they do not count.
 */
public final class CorpusDocuments {

    private static final Pattern OPENAPI = Pattern.compile("(?m)(^|[{,])\\s*[\"']?openapi[\"']?\\s*:\\s*[\"']?3\\.");

    private CorpusDocuments() {}

    /**
     * Returns the documents of the folder that the system property {@code corpus} names, in alphabetical order.
     *
     * @throws IllegalArgumentException if the property is not set or there is no document
     */
    public static List<CorpusDocument> all() {
        Path folder = folder();
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<CorpusDocument> documents = files.filter(CorpusDocuments::isDocument)
                    .sorted()
                    .map(file -> new CorpusDocument(name(folder, file), file))
                    .toList();
            if (documents.isEmpty()) {
                throw new IllegalArgumentException(folder + " contains no OpenAPI 3 document.");
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        String folder = System.getProperty("corpus", "");
        if (folder.isEmpty() || folder.startsWith("${")) {
            throw new IllegalArgumentException("Name the folder with the documents: -Dcorpus=DIR");
        }
        return Path.of(System.getProperty("understudy.root"))
                .resolve(folder)
                .toAbsolutePath()
                .normalize();
    }

    private static boolean isDocument(Path file) {
        return file.toString().matches(".*\\.(json|ya?ml)")
                && OPENAPI.matcher(read(file)).find();
    }

    // A folder with one document gives it its name.
    private static String name(Path folder, Path file) {
        Path parent = file.getParent();
        try (Stream<Path> beside = Files.list(parent)) {
            boolean alone = beside.filter(CorpusDocuments::isDocument).count() == 1;
            String name = folder.relativize(alone && !parent.equals(folder) ? parent : file)
                    .toString();
            return name.replaceAll("\\.(json|ya?ml)$", "").replace('/', '-');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
