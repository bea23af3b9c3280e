package dev.understudy.contract.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    @Test
    void anAliasIsReplacedByTheAnchoredNode() {
        assertThat(read("a: &limit {least: 1}\nb: *limit\n")).hasToString("{\"a\":{\"least\":1},\"b\":{\"least\":1}}");
    }

    @Test
    void theNumberOfAliasesIsNotLimited() {
        assertThat(read("a: &limit {least: 1}\nb:\n" + "- *limit\n".repeat(1000)))
                .hasToString("{\"a\":{\"least\":1},\"b\":[" + "{\"least\":1},".repeat(999) + "{\"least\":1}]}");
    }

    @Test
    void aliasesThatExpandExponentiallyAreRejected() {
        String bomb = IntStream.range(1, 30)
                .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
                .collect(Collectors.joining("", "a0: &a0 [x]\n", ""));
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> read(bomb))
                .withMessageContaining("too many nodes");
    }

    @Test
    void aMergeKeyMergesTheAnchoredMapping() {
        assertThat(read("a: &base {x: 1, y: 1}\nb:\n  <<: *base\n  y: 2\n"))
                .hasToString("{\"a\":{\"x\":1,\"y\":1},\"b\":{\"y\":2,\"x\":1}}");
    }

    @Test
    void numbersKeepEveryDigit() {
        assertThat(read("[1.10, 12345678901234567890, 0x1F, 1e3, -0]"))
                .hasToString("[1.10,12345678901234567890,31,1E+3,0]");
    }

    @Test
    void scalarsAreReadByTheRulesOfYaml12() {
        assertThat(read("[yes, on, 2026-01-01, 1_000, ~, null, true, 'true']"))
                .hasToString("[\"yes\",\"on\",\"2026-01-01\",\"1_000\",null,null,true,\"true\"]");
    }

    @Test
    void jsonIsReadToo() {
        assertThat(read("{\"200\": {\"a\":\t[1, \"x\\u00e4\"]}}")).hasToString("{\"200\":{\"a\":[1,\"xä\"]}}");
    }

    @Test
    void keysAreAlwaysStrings() {
        assertThat(read("200: ok\ntrue: yes\n")).hasToString("{\"200\":\"ok\",\"true\":\"yes\"}");
    }

    @Test
    void aBlankLineThatIsIndentedTooFarIsAnEmptyLine() {
        assertThat(read("a: |\n    \n  text\nb: 1\n")).hasToString("{\"a\":\"\\ntext\\n\",\"b\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1\\na: 2 | draft.yaml cannot be read (line 2): the key 'a' occurs twice.",
                "a: [1 | draft.yaml is not valid YAML (line 1): expected ',' or ']', but got <stream end>.",
                "a: .inf | draft.yaml cannot be read (line 1): '.inf' is not a JSON number; put it in quotes if it is text.",
                "[a]: 1 | draft.yaml cannot be read (line 1): the key is not a string; JSON allows no other keys.",
                "a: &loop [*loop] | draft.yaml cannot be read (line 1): with its aliases expanded, the document is"
                        + " nested too deeply or has too many nodes; check for an alias inside its own anchor.",
                "--- 1\\n--- 2 | draft.yaml is not valid YAML (line 2): but found another document.",
                "`` | draft.yaml is empty; a document was expected.",
            })
    void invalidDocumentsAreRejected(String text, String message) {
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> read(text.replace("\\n", "\n")))
                .withMessage(message);
    }

    @Test
    void aMissingFileIsReportedByName(@TempDir Path folder) {
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> YamlReader.read(folder.resolve("nowhere.yaml")))
                .withMessageContaining("nowhere.yaml cannot be read");
    }

    private static Object read(String text) {
        return YamlReader.parse(text, "draft.yaml");
    }
}
