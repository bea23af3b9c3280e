import java.util.Map;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * Runs openapi-generator. The arguments are the name of the generator, the document, the folder for the code, the package
 * and the name of the client class.
 */
public class GenerateClient {

    public static void main(String... arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName(arguments[0])
                .setInputSpec(arguments[1])
                .setOutputDir(arguments[2])
                .setApiPackage(arguments[3])
                .setModelPackage(arguments[3] + ".model")
                .setAdditionalProperties(
                        Map.of("clientName", arguments[4], "contract", "the contract", "npmName", arguments[3]));
        new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    }
}
