package dev.understudy.contract.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

class YamlWriterTest {

    @Test
    void aTreeIsWrittenAsReadableYaml() {
        JsonNode tree = JsonMapper.shared().readTree("""
                        {"openapi": "3.1.0", "tags": [{"name": "a", "empty": {}}], "none": [], "200": "200", "on": null,
                         "text": "A description that is too long for one line and is therefore folded, as people would do it."}
                        """);

        assertThat(YamlWriter.write(tree)).isEqualTo("""
                        openapi: 3.1.0
                        tags:
                          - name: a
                            empty: {}
                        none: []
                        '200': '200'
                        'on': null
                        text: >-
                          A description that is too long for one line and is therefore folded, as people would
                          do it.
                        """);
    }

    @ParameterizedTest
    @MethodSource("awkwardTexts")
    void aWrittenTextIsReadAsTheSameText(String text) {
        JsonNode tree = JsonNodeFactory.instance
                .objectNode()
                .put(text, text)
                .set("list", JsonNodeFactory.instance.arrayNode().add(text));

        String yaml = YamlWriter.write(tree);

        assertThat(YamlReader.parse(yaml, "the written YAML")).isEqualTo(tree);
        assertThat(YAMLMapper.shared().readTree(yaml)).as("read by Jackson").isEqualTo(tree);
    }

    @Test
    void numbersKeepEveryDigit() {
        JsonNode tree = YamlReader.parse("[1.10, 12345678901234567890, 1e3, 0.00000001, -1]", "numbers");

        assertThat(YamlReader.parse(YamlWriter.write(tree), "the written YAML")).isEqualTo(tree);
    }

    private static Stream<String> awkwardTexts() {
        List<String> shortTexts = List.of(
                "",
                " ",
                "a ",
                " a",
                "yes",
                "No",
                "on",
                "y",
                "null",
                "~",
                "true",
                "1",
                "1.0",
                "1e3",
                "0x1F",
                "010",
                "1_000",
                "1:30",
                "2026-01-01",
                "2026-05-11T21:12:35.911Z",
                "- a",
                "-",
                "? a",
                ": a",
                "a: b",
                "a #b",
                "#a",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a`",
                "'",
                "\"",
                "it's",
                "{a}",
                "[a]",
                "a,b",
                "$.a['b']",
                "ä",
                "😀",
                "\u2028",
                "\u0000",
                "\u0085",
                "\t",
                "a\tb",
                "=",
                "<<",
                "---",
                "...");
        String longText = "words ".repeat(40);
        List<String> longTexts = List.of(
                "a\nb",
                "a\n\nb\n",
                "\na",
                "a\n",
                "a\n\n",
                " a\nb",
                "a\n  b\nc",
                "a \nb",
                "a\n \nb",
                "a\r\nb",
                longText,
                longText.strip(),
                longText.strip() + "\n" + longText.strip(),
                "# " + longText.strip(),
                longText + "\u0007",
                "x".repeat(300),
                "word  two   three " + longText.strip(),
                "\t" + longText.strip());
        return Stream.concat(shortTexts.stream(), longTexts.stream());
    }
}
