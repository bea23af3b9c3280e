package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.nio.file.Path;
import java.util.Set;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.languages.JavaJAXRSSpecServerCodegen;
import org.openapitools.codegen.templating.HandlebarsEngineAdapter;

/**
 * The generator {@code understudy-jaxrs}. It generates JAX-RS interfaces with one sealed result type per operation, and
 * records whose optional properties distinguish absent from null.
 *
 * <p>It extends openapi-generator's {@code jaxrs-spec} and replaces all of its templates. A build configures the
 * generator's name, the contract and two package names; this class sets every other option that the templates rely on.
 */
public final class UnderstudyJaxrsCodegen extends JavaJAXRSSpecServerCodegen {

    private static final String NAME = "understudy-jaxrs";

    /** The additional property for the contract's name in the banner of each file. The default is its file name. */
    private static final String CONTRACT = "contract";

    /** The extension for the name of a parameter in generated code, if its name in requests is another one. */
    private static final String CLIENT_NAME = "x-ms-client-name";

    /** Creates the generator. openapi-generator finds this class through {@code META-INF/services}. */
    public UnderstudyJaxrsCodegen() {
        // By default, the Maven plugin adds this folder of the output to the sources.
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
        return "Generates JAX-RS interfaces whose implementations compile only if they return declared responses.";
    }

    // The Maven plugin sets Mustache explicitly, so defaultTemplatingEngine alone would have no effect.
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
        // The base class sets its own template directory while it processes the options.
        setTemplateDir(NAME);
        embeddedTemplateDir = NAME;
        supportingFiles.clear();
        // A date-time becomes an Instant. An array with uniqueItems, which openapi-generator calls a set, becomes a
        // List, because validation by the schema already checks that the items are unique.
        typeMapping.put("DateTime", "Instant");
        importMapping.put("Instant", "java.time.Instant");
        typeMapping.put("set", "List");
    }

    @Override
    public CodegenParameter fromParameter(Parameter parameter, Set<String> imports) {
        CodegenParameter generated = super.fromParameter(parameter, imports);
        if (generated.vendorExtensions.get(CLIENT_NAME) instanceof String name) {
            generated.paramName = toParamName(name);
        }
        return generated;
    }

    private static String fileName(String inputSpec) {
        return inputSpec == null
                ? "the contract"
                : String.valueOf(Path.of(inputSpec).getFileName());
    }
}
