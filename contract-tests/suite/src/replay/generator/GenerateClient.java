import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * Runs openapi-generator. The arguments are the name of the generator, the document, the folder for the code, the package,
 * the name of the client class, and further properties such as {@code packageName=example}.
 */
public class GenerateClient {

    public static void main(String... arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        Map<String, Object> properties = new HashMap<>(Map.of("clientName", arguments[4], "contract", "the contract"));
        Stream.of(arguments)
                .skip(5)
                .map(property -> property.split("=", 2))
                .forEach(property -> properties.put(property[0], property[1]));
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName(arguments[0])
                .setInputSpec(arguments[1])
                .setOutputDir(arguments[2])
                .setApiPackage(arguments[3])
                .setModelPackage(arguments[3] + ".model")
                .setAdditionalProperties(properties);
        new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    }
}
