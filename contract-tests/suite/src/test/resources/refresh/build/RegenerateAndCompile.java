import dev.understudy.contract.names.ApplyNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * A build of the folder in its first argument: applies the names, generates code from the result, and compiles it together
 * with the programs in the folder. The second argument is the folder for what it writes, the third is the class path.
 */
class RegenerateAndCompile {

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path named = target.resolve("openapi.yaml");
        ApplyNames.main(folder.toString(), named.toString());
        CodegenConfigurator generator = new CodegenConfigurator()
                .setGeneratorName("understudy-jaxrs")
                .setInputSpec(named.toString())
                .setOutputDir(target.resolve("generated").toString())
                .setApiPackage("example.api")
                .setModelPackage("example.api.model");
        new DefaultGenerator().opts(generator.toClientOptInput()).generate();
        List<String> options = new ArrayList<>(List.of(
                "-proc:none", "-classpath", arguments[2], "-d", target.resolve("classes").toString()));
        options.addAll(sources(target));
        options.addAll(sources(folder));
        System.exit(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)));
    }

    private static List<String> sources(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".java")).toList();
        }
    }
}
