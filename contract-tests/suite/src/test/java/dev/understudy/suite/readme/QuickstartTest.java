package dev.understudy.suite.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The section about the quickstart shows the project as it is. */
class QuickstartTest {

    private static final Pattern BLOCK =
            Pattern.compile("^```(?!console)\\w+\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void everyCodeBlockIsAPartOfAFileOfTheProject() throws IOException {
        List<String> files = new ArrayList<>();
        for (Path file : Quickstart.files()) {
            files.add(withoutIndentation(Files.readString(file)));
        }

        assertThat(BLOCK.matcher(Quickstart.section()).results().map(block -> withoutIndentation(block.group(1))))
                .hasSizeGreaterThan(5)
                .allSatisfy(block ->
                        assertThat(files).anySatisfy(file -> assertThat(file).contains(block)));
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).reduce("\n", (before, line) -> before + line + "\n");
    }
}
