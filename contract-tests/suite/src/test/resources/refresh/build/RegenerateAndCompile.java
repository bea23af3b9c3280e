import dev.understudy.contract.names.ApplyNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * A build of the folder in its first argument: applies the names, generates code from the result, and compiles it together
 * with the programs in the folder. The second argument is the folder for what it writes, the third is the class path.
 */
public class RegenerateAndCompile {

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
        compile(folder, target, arguments[2]);
    }

    /** @throws IllegalStateException with what the compiler prints, if it finds an error */
    private static void compile(Path folder, Path target, String classPath) throws Exception {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-classpath",
                    classPath,
                    "-d",
                    Files.createDirectories(target.resolve("classes")).toString());
            List<Path> sources = new ArrayList<>(sources(target));
            sources.addAll(sources(folder));
            if (!compiler.getTask(
                            null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException(diagnostics.getDiagnostics().stream()
                        .map(RegenerateAndCompile::line)
                        .collect(Collectors.joining("\n")));
            }
        }
    }

    /** Returns a message in the form in which the compiler prints it. */
    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        String place = diagnostic.getSource() == null
                ? ""
                : diagnostic.getSource().getName() + ":" + diagnostic.getLineNumber() + ": ";
        return place + kind + ": " + diagnostic.getMessage(Locale.ENGLISH);
    }

    private static List<Path> sources(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
