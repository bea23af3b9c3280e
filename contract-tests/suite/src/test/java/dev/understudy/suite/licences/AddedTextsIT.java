package dev.understudy.suite.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that the licence texts in {@code .mvn/third-party/licenses}, which the components' own jars lack, are in the
 * runnable jars. If a component is renamed, the build silently leaves out its text; this check detects that.
 */
class AddedTextsIT {

    private static final Path TEXTS = RunnableJars.ROOT.resolve(".mvn/third-party/licenses");

    @Test
    void everyAddedTextIsInARunnableJar() throws IOException {
        try (Jar standIn = Jar.open(RunnableJars.STAND_IN);
                Jar verifier = Jar.open(RunnableJars.VERIFIER);
                Stream<Path> files = Files.walk(TEXTS)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .filteredOn(text -> !isIn(standIn, text) && !isIn(verifier, text))
                    .isEmpty();
        }
    }

    private static boolean isIn(Jar jar, Path text) {
        String file = TEXTS.relativize(text).toString().replace(File.separatorChar, '/');
        try {
            return jar.read("META-INF/licenses/" + file).equals(Files.readString(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
