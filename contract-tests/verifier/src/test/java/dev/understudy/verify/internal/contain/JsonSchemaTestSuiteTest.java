package dev.understudy.verify.internal.contain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.verify.internal.contain.Containment.Proved;
import dev.understudy.verify.internal.contain.Containment.Undecided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares with the labels of the JSON Schema test suite: {@code {const: instance}} is contained in a schema exactly if
 * the instance is valid, and the schema is contained in {@code {not: {const: instance}}} exactly if it is invalid. The
 * suite is not part of this repository; the property names a copy of its folder {@code tests/draft2020-12}.
 */
@EnabledIfSystemProperty(named = "json.schema.test.suite", matches = ".+")
class JsonSchemaTestSuiteTest {

    // Formats and contents are asserted here on purpose, and documents on the network and vocabularies are not read.
    private static final Set<String> LEFT_OUT = Set.of("format", "content", "refRemote", "vocabulary");

    @Test
    void everyLabelIsRightAndFewAreUndecided() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        int judged = 0;
        for (Path file : files()) {
            for (JsonNode group : YamlReader.read(file)) {
                JsonNode schema = group.path("schema");
                if (schema instanceof ObjectNode object && !object.has("$id")) {
                    object.put("$id", "https://example.com/schema");
                }
                for (JsonNode test : group.path("tests")) {
                    String name = file.getFileName() + ": "
                            + group.path("description").asString("") + ", "
                            + test.path("description").asString("");
                    boolean valid = test.path("valid").booleanValue();
                    String instance = "{\"const\":" + test.path("data") + "}";
                    record(prove(instance, schema.toString()), valid, name, wrong, undecided);
                    record(
                            prove(schema.toString(), "{\"not\":" + instance + "}"),
                            !valid,
                            "not " + name,
                            wrong,
                            undecided);
                    judged += 2;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(judged).isGreaterThan(2_000);
        assertThat(undecided).hasSizeLessThan(judged / 20);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("json.schema.test.suite")))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file ->
                            !LEFT_OUT.contains(file.getFileName().toString().replace(".json", "")))
                    .sorted()
                    .toList();
        }
    }

    private static Containment prove(String source, String target) {
        return new ContainmentProver(TestSchema.of(source), TestSchema.of(target)).prove();
    }

    private static void record(
            Containment containment, boolean isContained, String name, List<String> wrong, List<String> undecided) {
        if (containment instanceof Undecided) {
            undecided.add(name);
        } else if (containment instanceof Proved != isContained) {
            wrong.add(name);
        }
    }
}
