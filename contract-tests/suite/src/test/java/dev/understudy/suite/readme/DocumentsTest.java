package dev.understudy.suite.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The READMEs show code that the build compiles, and link to files that exist. */
class DocumentsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("(?:]\\(|src(?:set)?=\")(?!https?:)([^)\"#]+)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Test
    void theReadmeAndTheQuickstartDeclareTheSameDependencies() throws IOException {
        String project = withoutSpace(read("contract-tests/suite/src/quickstart/pom.xml"));

        assertThat(code("README.md", "xml"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(project).contains(withoutSpace(line)));
    }

    @Test
    void theReadmeAndTheProjectOutsideUseTheFilterInTheSameWay() throws IOException {
        String test = withoutSpace(read(".ci/outside/filter/src/test/java/com/example/petstore/PetsTest.java"));

        assertThat(code("contract-tests/README.md", "java"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(test).contains(withoutSpace(line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "server/README.md",
                "contract-tests/README.md",
                "api-specs/README.md",
                "api-specs/clients/java/instantly/README.md",
                "api-specs/clients/java/well/README.md",
                "api-specs/clients/typescript/instantly/README.md",
                "api-specs/clients/typescript/well/README.md",
                "api-specs/clients/python/instantly/README.md",
                "api-specs/clients/python/well/README.md",
                "api-specs/clients/go/instantly/README.md",
                "api-specs/clients/go/well/README.md",
                ".github/CONTRIBUTING.md"
            })
    void everyLinkedFileExists(String document) throws IOException {
        Path path = ROOT.resolve(document);

        assertThat(LINK.matcher(Files.readString(path)).results().map(link -> path.resolveSibling(link.group(1))))
                .allSatisfy(linked -> assertThat(linked).exists());
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(read("README.md").lines()).hasSizeLessThanOrEqualTo(120);
    }

    // Returns the lines of all code blocks in a language.
    private static List<String> code(String document, String language) throws IOException {
        return Pattern.compile("^```" + language + "\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(read(document))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
    }

    private static String read(String document) throws IOException {
        return Files.readString(ROOT.resolve(document));
    }

    private static String withoutSpace(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
