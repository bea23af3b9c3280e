package dev.understudy.standin.seed;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.understudy.contract.yaml.YamlException;
import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.standin.start.StartException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Seed data that satisfies its schema.
 *
 * @param source {@code demo}, or the name of the file
 * @param data the content of the file
 */
public record SeedFile(String source, JsonNode data) {

    /** The source of the built-in demo. */
    public static final String DEMO = "demo";

    private static final int MAX_REPORTED_FAULTS = 5;

    /**
     * Reads the given file, or the built-in demo if there is none.
     *
     * @throws StartException if the file cannot be read or violates the schema
     */
    public static SeedFile read(Optional<Path> file) {
        return file.map(SeedFile::read).orElseGet(() -> new SeedFile(DEMO, parse("The demo", resource("demo.yaml"))));
    }

    private static SeedFile read(Path file) {
        try {
            JsonNode data = parse("The seed file " + file, Files.readString(file));
            validate(file, data);
            return new SeedFile(file.toString(), data);
        } catch (IOException e) {
            throw new StartException(
                    "The seed file " + file + " cannot be read: " + reason(e)
                            + ". Choose a readable file with --seed, or omit --seed to use the demo.",
                    e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof CharacterCodingException ? "it is not UTF-8" : e.getMessage();
    }

    private static JsonNode parse(String name, String yaml) {
        try {
            return YamlReader.parse(yaml, name);
        } catch (YamlException e) {
            throw new StartException(e.getMessage(), e);
        }
    }

    private static void validate(Path file, JsonNode data) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("seed.schema.json"), InputFormat.JSON);
        List<Error> faults = schema.validate(
                data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!faults.isEmpty()) {
            throw new StartException(
                    "The seed file " + file + " violates its schema: "
                            + faults.stream()
                                    .limit(MAX_REPORTED_FAULTS)
                                    .map(SeedFile::describe)
                                    .collect(Collectors.joining("; "))
                            + ".",
                    null);
        }
    }

    private static String describe(Error fault) {
        return (fault.getInstanceLocation().getNameCount() > 0 ? "" : "the file") + fault;
    }

    private static String resource(String name) {
        try (InputStream stream = SeedFile.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the jar must contain " + name, e);
        }
    }
}
