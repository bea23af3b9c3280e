package dev.understudy.jaxrs;

import dev.understudy.jaxrs.status.StatusNames;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenResponse;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.languages.AbstractGoCodegen;
import org.openapitools.codegen.model.ApiInfoMap;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.templating.HandlebarsEngineAdapter;

/**
 * The generator {@code understudy-go-client}. It generates the parts of a module that depend on the contract: the types of
 * bodies, and a method for each operation, whose result is an interface that a type per declared status implements. The
 * other files of the module are in {@code api-specs/clients/go}.
 *
 * <p>The contract should be a document with tolerant responses; see {@code dev.understudy.contract.tolerant}. A build
 * configures the path of the module as {@code modulePath}, the name of its package as {@code packageName}, and the user
 * agent as {@code product} and {@code productVersion}.
 */
public final class UnderstudyGoClientCodegen extends AbstractGoCodegen {

    private static final String NAME = "understudy-go-client";

    /** The fields and methods that each result has. */
    private static final Set<String> RESULT_NAMES = Set.of("Body", "Header", "RawBody", "Received", "Status");

    private static final String TYPE = "x-type";
    private static final String FIELD = "x-field";
    private static final String VALUES = "x-values";
    private static final String SETTER = "x-setter";

    private GoTypes types;
    private GoRequests requests;

    /** Creates the generator. openapi-generator finds this class through {@code META-INF/services}. */
    public UnderstudyGoClientCodegen() {
        AllOfNormalizer.useIn(this);
        apiTemplateFiles.clear();
        modelTemplateFiles.clear();
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
        super.processOpts();
        setTemplateDir(NAME);
        embeddedTemplateDir = NAME;
        additionalProperties.put("generatedBy", NAME);
        additionalProperties.putIfAbsent("contract", "the contract");
        additionalProperties.putIfAbsent("modulePath", "client");
        additionalProperties.putIfAbsent("packageName", "client");
        additionalProperties.putIfAbsent("product", "client");
        additionalProperties.putIfAbsent("productVersion", "0.0.0");
        supportingFiles.clear();
        supportingFiles.add(new SupportingFile("module.hbs", "", "go.mod"));
        for (String file : List.of("client", "models", "operations", "results")) {
            supportingFiles.add(new SupportingFile(file + ".hbs", "", file + ".go"));
        }
    }

    @Override
    public void preprocessOpenAPI(OpenAPI contract) {
        super.preprocessOpenAPI(contract);
        BearerOnly.check(contract);
        JsonResponses.keepOnlyJson(contract);
        TextHeaders.declare(contract);
        SupportedRequests.check(contract);
        FlatAllOf.flatten(contract);
        SupportedSchemas.check(contract);
        NamedSchemas schemas = new NamedSchemas(contract, this::toModelName);
        GoPackageNames.check(schemas.typeNames());
        types = new GoTypes(schemas);
        requests = new GoRequests(contract, types);
        additionalProperties.put("statusNames", StatusNames.byStatus());
        additionalProperties.put("pathPrefix", PathPrefix.of(contract.getPaths().keySet()));
        additionalProperties.put("defaultServer", DefaultServer.of(contract));
    }

    @Override
    public String toModelName(String name) {
        return GoNames.exported(name);
    }

    @Override
    public String toParamName(String name) {
        return GoNames.local(name);
    }

    @Override
    public String toOperationId(String operationId) {
        return GoNames.exported(operationId);
    }

    // The base class escapes texts for literals; here, they are in comments of one line only.
    @Override
    public String escapeText(String text) {
        return text == null ? null : text.strip().replaceAll("\\s+", " ");
    }

    /** Groups operations by their names rather than by tags, so that a changed tag changes no order. */
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
    public CodegenModel fromModel(String name, @SuppressWarnings("rawtypes") Schema schema) {
        CodegenModel model = super.fromModel(name, schema);
        model.vendorExtensions.put("x-open", OpenObject.is(schema));
        if (schema.getProperties() == null) {
            model.vendorExtensions.put(TYPE, types.unnamed(schema));
            model.vendorExtensions.put(VALUES, GoEnum.of(model.classname, types.values(schema)));
        }
        requests.describe(model, name);
        GoFields.check(model);
        return model;
    }

    @Override
    public CodegenProperty fromProperty(
            String name,
            @SuppressWarnings("rawtypes") Schema schema,
            boolean required,
            boolean schemaIsFromAdditionalProperties) {
        CodegenProperty property = super.fromProperty(name, schema, required, schemaIsFromAdditionalProperties);
        if (property != null) {
            property.vendorExtensions.put(TYPE, types.type(schema, required));
            property.vendorExtensions.put(FIELD, GoNames.exported(name));
            property.vendorExtensions.put(VALUES, String.join(", ", types.values(schema)));
            property.vendorExtensions.put(SETTER, requests.setter(GoNames.exported(name), schema, required));
        }
        return property;
    }

    @Override
    public CodegenParameter fromParameter(Parameter parameter, Set<String> imports) {
        CodegenParameter generated = super.fromParameter(parameter, imports);
        SupportedOnly.check(parameter, generated);
        String name = ClientName.of(generated).orElse(parameter.getName());
        generated.paramName = toParamName(name);
        generated.vendorExtensions.put(SupportedOnly.NAME, generated.paramName);
        generated.vendorExtensions.put(TYPE, types.typeWithoutAnyNull(parameter.getSchema()));
        generated.vendorExtensions.put(SETTER, requests.parameter(GoNames.exported(name), parameter.getSchema()));
        return generated;
    }

    @Override
    public CodegenParameter fromRequestBody(RequestBody body, Set<String> imports, String name) {
        CodegenParameter generated = super.fromRequestBody(body, imports, "body");
        Schema<?> schema = JsonContent.schema(body.getContent()).orElseThrow();
        generated.paramName = "body";
        generated.vendorExtensions.put(SETTER, requests.setter("Body", schema, false));
        return generated;
    }

    @Override
    public CodegenResponse fromResponse(String code, ApiResponse response) {
        CodegenResponse generated = super.fromResponse(code, response);
        for (CodegenProperty header : generated.headers) {
            header.name = GoNames.exported(header.baseName);
        }
        SupportedOnly.checkHeaders(generated, RESULT_NAMES);
        JsonContent.schema(response.getContent())
                .ifPresent(schema -> generated.vendorExtensions.put(TYPE, types.type(schema)));
        return generated;
    }

    @Override
    public CodegenOperation fromOperation(String path, String method, Operation operation, List<Server> servers) {
        CodegenOperation generated = super.fromOperation(path, method, operation, servers);
        SupportedOnly.check(generated);
        GoParameters.describe(generated);
        generated.vendorExtensions.put("x-marker", GoNames.local(generated.operationId));
        return generated;
    }

    // The base class changes the methods, and adds imports.
    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> models) {
        return operations;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
        GoPackageNames.check((ApiInfoMap) data.get("apiInfo"), (List<ModelMap>) data.get("models"));
        return super.postProcessSupportingFileData(data);
    }

    /** Prints nothing, in place of an appeal for donations. */
    @Override
    public void postProcess() {}
}
