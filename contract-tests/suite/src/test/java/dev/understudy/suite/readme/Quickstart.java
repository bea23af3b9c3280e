package dev.understudy.suite.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project in {@code src/quickstart}, and the section about it in a README. */
final class Quickstart {

    private static final Path PROJECT = Path.of("src/quickstart");
    private static final Path README = Path.of("../../api-specs/README.md");
    private static final Pattern SECTION =
            Pattern.compile("^## Your own contract in five minutes$.*?(?=^## )", Pattern.MULTILINE | Pattern.DOTALL);

    private Quickstart() {}

    /** Returns the text of the section. */
    static String section() throws IOException {
        Matcher section = SECTION.matcher(Files.readString(README));
        assertThat(section.find()).as("%s has the section", README).isTrue();
        return section.group();
    }

    /** Returns the files of the project, without what a build of it may have left there. */
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(PROJECT.resolve("target")))
                    .toList();
        }
    }

    /** Copies the project. */
    static void copyTo(Path folder) throws IOException {
        files().forEach(file -> {
            Path copy = folder.resolve(PROJECT.relativize(file));
            try {
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
