package dev.understudy.verify.internal.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {

    @TempDir
    private Path folder;

    @Test
    void bothFilesAreReplaced() throws IOException {
        Path first = Files.writeString(folder.resolve("first"), "old");
        FileReplacement replacement = new FileReplacement();
        replacement.add(first, "new");
        replacement.add(folder.resolve("second"), "new");

        replacement.write();

        assertThat(first).content().isEqualTo("new");
        assertThat(folder.resolve("second")).content().isEqualTo("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.refreshed");
    }

    @Test
    void neitherFileIsReplacedIfOneCannotBe() throws IOException {
        Path first = Files.writeString(folder.resolve("first"), "old");
        FileReplacement replacement = new FileReplacement();
        replacement.add(first, "new");
        replacement.add(folder.resolve("second"), "new");
        Files.createDirectories(folder.resolve("second/below"));

        assertThatThrownBy(replacement::write).isInstanceOf(IOException.class);

        assertThat(first).content().isEqualTo("old");
        assertThat(folder.resolve("second/below")).exists();
        assertThat(folder).isDirectoryNotContaining("glob:**.refreshed");
    }

    @Test
    void aLinkToAFileStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        FileReplacement replacement = new FileReplacement();
        replacement.add(link, "new");

        replacement.write();

        assertThat(link).isSymbolicLink();
        assertThat(file).content().isEqualTo("new");
    }
}
