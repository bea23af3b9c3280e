package dev.understudy.jaxrs;

import java.nio.file.Path;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.languages.JavaJAXRSSpecServerCodegen;
import org.openapitools.codegen.templating.HandlebarsEngineAdapter;

/**
 * The generator {@code understudy-jaxrs}: JAX-RS interfaces with one sealed result type per operation, and records whose
 * optional properties keep absent and null apart.
 *
 * <p>It builds on openapi-generator's {@code jaxrs-spec} and replaces all of its templates. A build names the generator, the
 * contract and two package names; every other setting that the templates rely on is made here.
 */
public final class UnderstudyJaxrsCodegen extends JavaJAXRSSpecServerCodegen {

    private static final String NAME = "understudy-jaxrs";

    /** The property that the banner of each file shows; the contract's file name unless the build sets another text. */
    private static final String CONTRACT = "contract";

    /** Creates the generator; openapi-generator does so by the service file. */
    public UnderstudyJaxrsCodegen() {
        // The directory that the Maven plugin compiles unless a build names another.
        sourceFolder = "src/main/java";
        apiTemplateFiles.clear();
        apiTemplateFiles.put("api.hbs", ".java");
        modelTemplateFiles.clear();
        modelTemplateFiles.put("model.hbs", ".java");
        nameMapping.put("WWW-Authenticate", "wwwAuthenticate");
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getHelp() {
        return "Generates JAX-RS interfaces in which only the declared answers compile.";
    }

    // The Maven plugin passes Mustache explicitly, so the default alone would have no effect.
    @Override
    public void setTemplatingEngine(TemplatingEngineAdapter ignored) {
        super.setTemplatingEngine(new HandlebarsEngineAdapter());
    }

    @Override
    public String defaultTemplatingEngine() {
        return "handlebars";
    }

    @Override
    public void processOpts() {
        additionalProperties.put(CodegenConstants.INTERFACE_ONLY, true);
        additionalProperties.put(GENERATE_POM, false);
        additionalProperties.put(OPEN_API_SPEC_FILE_LOCATION, "");
        additionalProperties.put(USE_TAGS, true);
        additionalProperties.put(USE_JAKARTA_EE, true);
        additionalProperties.put(USE_BEANVALIDATION, false);
        additionalProperties.put(USE_SWAGGER_ANNOTATIONS, false);
        additionalProperties.put(DATE_LIBRARY, "java8");
        additionalProperties.put(CodegenConstants.HIDE_GENERATION_TIMESTAMP, true);
        additionalProperties.putIfAbsent(CONTRACT, fileName(getInputSpec()));
        super.processOpts();
        // The base class sets its own directory while it processes the options.
        setTemplateDir(NAME);
        embeddedTemplateDir = NAME;
        supportingFiles.clear();
        // A date-time is a moment; whether items are unique is for the schema to judge.
        typeMapping.put("DateTime", "Instant");
        importMapping.put("Instant", "java.time.Instant");
        typeMapping.put("set", "List");
    }

    private static String fileName(String inputSpec) {
        return inputSpec == null
                ? "the contract"
                : String.valueOf(Path.of(inputSpec).getFileName());
    }
}
