package dev.understudy.standin.seed;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.understudy.contract.yaml.YamlException;
import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.standin.start.StartFailure;
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
 * Seed data that its schema has judged.
 *
 * @param source {@code demo}, or the file's name
 * @param data the tree of the file
 */
public record SeedFile(String source, JsonNode data) {

    /** The source of the built-in demo. */
    public static final String DEMO = "demo";

    private static final int MOST_FAULTS_TOLD = 5;

    /**
     * A file of the user's, or the built-in demo where there is none.
     *
     * @throws StartFailure if it cannot be read, or breaks the schema
     */
    public static SeedFile read(Optional<Path> file) {
        return file.map(SeedFile::read).orElseGet(() -> new SeedFile(DEMO, parse("The demo", resource("demo.yaml"))));
    }

    private static SeedFile read(Path file) {
        try {
            JsonNode data = parse("The seed file " + file, Files.readString(file));
            judge(file, data);
            return new SeedFile(file.toString(), data);
        } catch (IOException e) {
            throw new StartFailure(
                    "The seed file " + file + " cannot be read: " + reason(e)
                            + ". Give a readable one with --seed, or none to get the demo.",
                    e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof CharacterCodingException ? "it is not UTF-8" : e.getMessage();
    }

    private static JsonNode parse(String what, String yaml) {
        try {
            return YamlReader.parse(yaml, what);
        } catch (YamlException e) {
            throw new StartFailure(e.getMessage(), e);
        }
    }

    private static void judge(Path file, JsonNode data) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("seed.schema.json"), InputFormat.JSON);
        List<Error> faults = schema.validate(
                data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!faults.isEmpty()) {
            throw new StartFailure(
                    "The seed file " + file + " does not keep its schema: "
                            + faults.stream()
                                    .limit(MOST_FAULTS_TOLD)
                                    .map(SeedFile::told)
                                    .collect(Collectors.joining("; "))
                            + ".",
                    null);
        }
    }

    private static String told(Error fault) {
        return (fault.getInstanceLocation().getNameCount() > 0 ? "" : "the file") + fault;
    }

    private static String resource(String name) {
        try (InputStream stream = SeedFile.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the jar holds " + name, e);
        }
    }
}
