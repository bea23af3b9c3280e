package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.parameters.Parameter;
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

    private final JavaSettings settings;

    /** Creates the generator. openapi-generator finds this class through {@code META-INF/services}. */
    public UnderstudyJaxrsCodegen() {
        settings = new JavaSettings(this);
        apiTemplateFiles.put("api.hbs", ".java");
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
        settings.beforeOptions();
        additionalProperties.put(CodegenConstants.INTERFACE_ONLY, true);
        additionalProperties.put(GENERATE_POM, false);
        additionalProperties.put(OPEN_API_SPEC_FILE_LOCATION, "");
        additionalProperties.put(USE_TAGS, true);
        additionalProperties.put(USE_JAKARTA_EE, true);
        additionalProperties.put(USE_BEANVALIDATION, false);
        additionalProperties.put(USE_SWAGGER_ANNOTATIONS, false);
        super.processOpts();
        settings.afterOptions();
        // The base class sets its own template directory while it processes the options.
        embeddedTemplateDir = NAME;
        supportingFiles.clear();
        // A date-time becomes an Instant.
        typeMapping.put("DateTime", "Instant");
        importMapping.put("Instant", "java.time.Instant");
    }

    @Override
    public CodegenParameter fromParameter(Parameter parameter, Set<String> imports) {
        CodegenParameter generated = super.fromParameter(parameter, imports);
        settings.rename(generated);
        return generated;
    }

    @Override
    public String toVarName(String name) {
        return DistinctNames.property(super.toVarName(name));
    }
}
