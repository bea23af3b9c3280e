package dev.understudy.jaxrs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Makes small contracts from a text with gaps, and generates clients for them. */
final class SmallContract {

    private SmallContract() {}

    /** Returns a text in which the names of gaps are replaced by values. */
    static String fill(String gaps, Map<String, String> values) {
        String contract = gaps;
        for (Map.Entry<String, String> entry : values.entrySet()) {
            contract = contract.replace(entry.getKey(), entry.getValue());
        }
        return contract;
    }

    /** Generates the client for a contract in a folder. */
    static void generate(String generator, String contract, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("openapi.yaml"), contract);
        new DefaultGenerator()
                .opts(new CodegenConfigurator()
                        .setGeneratorName(generator)
                        .setInputSpec(file.toString())
                        .setOutputDir(folder.toString())
                        .setTemplatingEngineName("handlebars")
                        .toClientOptInput())
                .generate();
    }

    /** Returns the content of the generated file with a name. */
    static String read(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return Files.readString(
                    files.filter(path -> path.endsWith(name)).findFirst().orElseThrow());
        }
    }
}
