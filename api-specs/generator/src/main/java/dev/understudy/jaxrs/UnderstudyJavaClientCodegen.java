package dev.understudy.jaxrs;

import dev.understudy.jaxrs.status.StatusNames;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.templating.HandlebarsEngineAdapter;
import org.openapitools.codegen.utils.StringUtils;

/**
 * The generator {@code understudy-java-client}. It generates one client class for a contract and, for each operation, a
 * class for its parameters and a sealed result type.
 *
 * <p>The contract should be a document with tolerant responses; see {@code dev.understudy.contract.tolerant}. A build
 * configures the packages, the name of the client class as {@code clientName}, and the artifact.
 */
public final class UnderstudyJavaClientCodegen extends AbstractJavaCodegen {

    private static final String NAME = "understudy-java-client";
    private static final String CLIENT_CLASS = "clientName";

    private final JavaSettings settings;
    private Set<String> responseSchemas = Set.of();

    /** Creates the generator. openapi-generator finds this class through {@code META-INF/services}. */
    public UnderstudyJavaClientCodegen() {
        settings = new JavaSettings(this);
        AllOfNormalizer.useIn(this);
        apiTemplateFiles.put("response.hbs", "Response.java");
        apiTemplateFiles.put("parameters.hbs", "Parameters.java");
        apiTestTemplateFiles.clear();
        apiDocTemplateFiles.clear();
        modelTestTemplateFiles.clear();
        modelDocTemplateFiles.clear();
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getHelp() {
        return "Generates a client with a type for each declared status, which accepts undeclared responses.";
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
        super.processOpts();
        settings.afterOptions();
        embeddedTemplateDir = NAME;
        setEnablePostProcessFile(true);
        // A format that a contract adds or drops must not change a type, and ids in responses are text.
        List.of("UUID", "URI", "DateTime", "date").forEach(type -> typeMapping.put(type, "String"));
        String client = (String) additionalProperties.computeIfAbsent(CLIENT_CLASS, key -> "ApiClient");
        supportingFiles.clear();
        supportingFiles.add(new SupportingFile("client.hbs", apiFolder(), client + ".java"));
        supportingFiles.add(new SupportingFile("json.hbs", apiFolder(), "Json.java"));
        supportingFiles.add(new SupportingFile("json-properties.hbs", modelFolder(), "JsonProperties.java"));
        supportingFiles.add(new SupportingFile("package-info.hbs", apiFolder(), "package-info.java"));
        supportingFiles.add(new SupportingFile("model-package-info.hbs", modelFolder(), "package-info.java"));
    }

    private String apiFolder() {
        return sourceFolder + "/" + apiPackage.replace('.', '/');
    }

    private String modelFolder() {
        return sourceFolder + "/" + modelPackage.replace('.', '/');
    }

    @Override
    public void preprocessOpenAPI(OpenAPI contract) {
        super.preprocessOpenAPI(contract);
        BearerOnly.check(contract);
        FlatAllOf.flatten(contract);
        SupportedSchemas.check(contract);
        SupportedRequests.check(contract);
        JsonResponses.keepOnlyJson(contract);
        TextHeaders.declare(contract);
        responseSchemas = ResponseSchemas.of(contract);
        additionalProperties.put("statusNames", StatusNames.byStatus());
        additionalProperties.put("pathPrefix", PathPrefix.of(contract.getPaths().keySet()));
        additionalProperties.put("defaultServer", DefaultServer.of(contract));
    }

    /** Groups operations by their names rather than by tags, so that a changed tag changes no class. */
    @Override
    public void addOperationToGroup(
            String tag,
            String resourcePath,
            Operation operation,
            CodegenOperation generated,
            Map<String, List<CodegenOperation>> operations) {
        super.addOperationToGroup(generated.operationId, resourcePath, operation, generated, operations);
    }

    @Override
    public String toApiName(String name) {
        return StringUtils.camelize(name);
    }

    @Override
    public String toApiFilename(String name) {
        return toApiName(name);
    }

    @Override
    public CodegenParameter fromParameter(Parameter parameter, Set<String> imports) {
        CodegenParameter generated = super.fromParameter(parameter, imports);
        settings.rename(generated);
        return generated;
    }

    @Override
    public CodegenModel fromModel(String name, @SuppressWarnings("rawtypes") Schema schema) {
        EnumTypes.addTo(schema);
        CodegenModel model = super.fromModel(name, schema);
        model.vendorExtensions.put("x-open", OpenObject.is(schema));
        model.vendorExtensions.put("x-only-in-requests", !responseSchemas.contains(name));
        return model;
    }

    @Override
    public CodegenProperty fromProperty(
            String name,
            @SuppressWarnings("rawtypes") Schema schema,
            boolean required,
            boolean schemaIsFromAdditionalProperties) {
        EnumTypes.addTo(schema);
        return super.fromProperty(name, schema, required, schemaIsFromAdditionalProperties);
    }

    @Override
    public String toVarName(String name) {
        return DistinctNames.property(super.toVarName(name));
    }

    @Override
    public String toModelName(String name) {
        return DistinctNames.model(super.toModelName(name));
    }

    @Override
    public String toOperationId(String operationId) {
        return DistinctNames.operation(super.toOperationId(operationId));
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> models) {
        OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
        Set<String> classes =
                models.stream().map(each -> each.getModel().classname).collect(Collectors.toSet());
        processed.getOperations().getOperation().forEach(operation -> {
            QualifiedTypes.addTo(operation, modelPackage, classes);
            ShortForms.addTo(operation);
            operation.responses.forEach(
                    response -> response.headers.forEach(header -> header.name = DistinctNames.header(header.name)));
            StatusRange.addTo(operation);
        });
        return processed;
    }

    @Override
    public void postProcessFile(File file, String fileType) {
        if (file.getName().endsWith(".java")) {
            UnusedImports.removeFrom(file.toPath());
        }
    }

    /** Prints nothing, in place of an appeal for donations. */
    @Override
    public void postProcess() {}
}
