import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * Runs openapi-generator. The arguments are the name of the generator, the document, the folder for the code, the package,
 * and further properties such as {@code onGap=opaque}.
 */
public class Generate {

    public static void main(String... arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        for (String unused : new String[] {"apiTests", "modelTests", "apiDocs", "modelDocs"}) {
            GlobalSettings.setProperty(unused, "false");
        }
        Map<String, Object> properties = new HashMap<>();
        Stream.of(arguments)
                .skip(4)
                .map(property -> property.split("=", 2))
                .forEach(property -> properties.put(property[0], property[1]));
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName(arguments[0])
                .setInputSpec(arguments[1])
                .setOutputDir(arguments[2])
                .setApiPackage(arguments[3])
                .setModelPackage(arguments[3] + ".model")
                .setValidateSpec(false)
                .setAdditionalProperties(properties);
        DefaultGenerator generator = new DefaultGenerator(false);
        generator.setGenerateMetadata(false);
        // Each generation ends with a call for donations.
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            generator.opts(configurator.toClientOptInput()).generate();
        } finally {
            System.setOut(out);
        }
    }
}
