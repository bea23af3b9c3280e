package dev.understudy.jaxrs;

import dev.understudy.contract.Contract;
import dev.understudy.jaxrs.stub.StubGenerator;
import dev.understudy.jaxrs.stub.StubSettings;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;

/**
 * The generator {@code understudy-jaxrs}. It generates JAX-RS interfaces with one sealed result type per operation, and
 * records whose optional properties distinguish absent from null.
 *
 * <p>openapi-generator finds and configures it. It reads the contract with Understudy's own reader, which knows all of
 * OpenAPI 3.0 and 3.1, since the model that openapi-generator hands to its templates has lost much of a contract: null,
 * ranges of statuses, what a schema combines. Options: {@code apiPackage}, {@code modelPackage}, and in {@code
 * additionalProperties} {@code contract} (the name of the contract in generated files), {@code dateTime} ({@code
 * OffsetDateTime} or {@code Instant}), {@code integer} ({@code Long} or {@code Integer}, for integers without a format) and
 * {@code onGap} ({@code fail} or {@code opaque}).
 */
public final class UnderstudyJaxrsCodegen extends DefaultCodegen {

    private static final String NAME = "understudy-jaxrs";
    private static final String SOURCES = "src/main/java";

    /** Creates the generator. openapi-generator finds this class through {@code META-INF/services}. */
    public UnderstudyJaxrsCodegen() {
        // openapi-generator's own steps have nothing to do: neither models nor operations are left to them.
        modelTemplateFiles.clear();
        apiTemplateFiles.clear();
        supportingFiles.clear();
        openapiNormalizer.put("DISABLE_ALL", "true");
        apiPackage = "org.openapitools.api";
        modelPackage = "org.openapitools.model";
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.SERVER;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getHelp() {
        return "Generates JAX-RS interfaces whose implementations compile only if they return declared responses.";
    }

    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public void preprocessOpenAPI(OpenAPI document) {
        write(new StubGenerator(Contract.open(Path.of(inputSpec)), settings()));
        document.setPaths(new Paths());
        document.setComponents(new Components());
        document.setTags(List.of());
    }

    private StubSettings settings() {
        String contract = option("contract", String.valueOf(Path.of(inputSpec).getFileName()));
        return new StubSettings(contract, apiPackage, modelPackage, dateTime(), integer(), isGapOpaque());
    }

    private Class<?> dateTime() {
        String name = option("dateTime", "OffsetDateTime");
        return switch (name) {
            case "OffsetDateTime" -> OffsetDateTime.class;
            case "Instant" -> Instant.class;
            default -> throw invalid("dateTime", name, "OffsetDateTime or Instant");
        };
    }

    private Class<?> integer() {
        String name = option("integer", "Long");
        return switch (name) {
            case "Integer" -> Integer.class;
            case "Long" -> Long.class;
            default -> throw invalid("integer", name, "Integer or Long");
        };
    }

    private boolean isGapOpaque() {
        String name = option("onGap", "fail");
        return switch (name) {
            case "fail" -> false;
            case "opaque" -> true;
            default -> throw invalid("onGap", name, "fail or opaque");
        };
    }

    private String option(String name, String fallback) {
        return String.valueOf(additionalProperties.getOrDefault(name, fallback));
    }

    private static IllegalArgumentException invalid(String option, String value, String allowed) {
        return new IllegalArgumentException(
                "The option %s is '%s'; it has to be %s.".formatted(option, value, allowed));
    }

    private void write(StubGenerator generated) {
        try {
            for (var file : generated.files().entrySet()) {
                Path target = Path.of(getOutputDir(), SOURCES, file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The generated files cannot be written: " + e.getMessage(), e);
        }
    }
}
