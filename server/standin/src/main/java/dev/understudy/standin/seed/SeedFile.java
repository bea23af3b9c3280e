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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Seed data that satisfies its schema.
 *
 * @param source {@code demo}, or the absolute path of the file
 * @param sha256 the SHA-256 of the file, in hex
 * @param data the content of the file
 */
public record SeedFile(String source, String sha256, JsonNode data) {

    /** The source of the built-in demo. */
    public static final String DEMO = "demo";

    private static final int MAX_REPORTED_FAULTS = 5;

    /**
     * Reads the given file, or the built-in demo if there is none.
     *
     * @throws StartException if the file cannot be read or violates the schema
     */
    public static SeedFile read(Optional<Path> file) {
        return file.map(SeedFile::read).orElseGet(SeedFile::demo);
    }

    private static SeedFile demo() {
        String yaml = resource("demo.yaml");
        return new SeedFile(DEMO, sha256(yaml), parse("The demo", yaml));
    }

    private static SeedFile read(Path file) {
        try {
            String yaml = Files.readString(file);
            JsonNode data = parse("The seed file " + file, yaml);
            validate(file, data);
            return new SeedFile(file.toAbsolutePath().normalize().toString(), sha256(yaml), data);
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
        String path = "";
        for (int i = 0; i < fault.getInstanceLocation().getNameCount(); i++) {
            Object element = fault.getInstanceLocation().getElement(i);
            path = element instanceof Integer index
                    ? SeedPath.element(path, index)
                    : SeedPath.property(path, element.toString());
        }
        return (path.isEmpty() ? "the file" : path) + ": " + fault.getMessage();
    }

    private static String sha256(String yaml) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, although every Java runtime must provide it", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = SeedFile.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the jar must contain " + name, e);
        }
    }
}
