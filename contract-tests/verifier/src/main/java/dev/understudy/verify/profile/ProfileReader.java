package dev.understudy.verify.profile;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.understudy.contract.yaml.YamlException;
import dev.understudy.contract.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a profile and validates it against its schema. */
final class ProfileReader {

    private static final int MAX_ERRORS_LISTED = 5;

    private ProfileReader() {}

    static Profile read(Path file, UnaryOperator<String> environment) {
        try {
            return read(YamlReader.read(file), file.toString(), environment);
        } catch (YamlException e) {
            throw new ProfileException(e.getMessage(), e);
        }
    }

    static Profile demo(String vendor) {
        String name = vendor + ".yaml";
        return read(YamlReader.parse(resource(name), name), name, variable -> null);
    }

    private static Profile read(JsonNode document, String source, UnaryOperator<String> environment) {
        JsonNode tree = withoutEmptySections(document);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("profile.schema.json"), InputFormat.JSON);
        List<Error> errors = schema.validate(tree);
        if (!errors.isEmpty()) {
            throw new ProfileException("The profile " + source + " is invalid: "
                    + errors.stream()
                            .limit(MAX_ERRORS_LISTED)
                            .map(error -> error.toString().replaceFirst("^: ", ""))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        return new ProfileTree(tree, source, new Environment(source, environment)).profile();
    }

    // If all entries of a section are commented out, YAML reads it as null. It then counts as absent.
    private static JsonNode withoutEmptySections(JsonNode document) {
        if (!(document instanceof ObjectNode sections)) {
            return document.isNull() ? JsonNodeFactory.instance.objectNode() : document;
        }
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        sections.forEachEntry((name, section) -> {
            if (!section.isNull()) {
                filled.set(name, section);
            }
        });
        return filled;
    }

    private static String resource(String name) {
        try (InputStream stream = ProfileReader.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new ProfileException(
                        "There is no demo profile " + name + "; the demo profiles are instantly.yaml and well.yaml.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + name + " from this program's jar.", e);
        }
    }
}
