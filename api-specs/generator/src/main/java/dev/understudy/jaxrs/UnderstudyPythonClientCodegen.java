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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenResponse;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.utils.StringUtils;

/**
 * The generator {@code understudy-python-client}. It generates the parts of a package that depend on the contract: the classes
 * of bodies, a class for each declared status of each operation, and two clients, one of which is asynchronous. The other
 * files of the package are in {@code api-specs/clients/python}.
 *
 * <p>The contract should be a document with tolerant responses; see {@code dev.understudy.contract.tolerant}. A build
 * configures the name of the client class as {@code clientName}, and the package as {@code packageName}, {@code projectName}
 * and {@code packageVersion}.
 */
public final class UnderstudyPythonClientCodegen extends PythonPackage {

    private static final String TYPE = "x-type";

    /** The names that generated code uses. */
    private static final Set<String> TAKEN_TYPES = Set.of(
            "ApiConnectionError",
            "ApiResponse",
            "AsyncBaseClient",
            "BaseClient",
            "Final",
            "Literal",
            "Mapping",
            "Model",
            "Operation",
            "RequestTimeoutError",
            "RetryPolicy",
            "Sequence",
            "TypeAlias",
            "UNSET",
            "Undeclared",
            "Unset");

    /** The attributes that each response has. */
    private static final Set<String> RESPONSE_ATTRIBUTES = Set.of("body", "headers", "raw_body", "status", "text");

    private final PythonNames names = new PythonNames();
    private final PythonImports clientImports = new PythonImports("Final");
    private final PythonImports resultImports = new PythonImports("dataclass", "Final", "TypeAlias");
    private PythonTypes types;
    private PythonTypes importedTypes;

    /** Creates the generator. openapi-generator finds this class through {@code META-INF/services}. */
    public UnderstudyPythonClientCodegen() {
        super("understudy-python-client");
    }

    @Override
    public String getHelp() {
        return "Generates a client with a class for each declared status, which accepts undeclared responses.";
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
        types = new PythonTypes(schemas, "");
        importedTypes = new PythonTypes(schemas, "models.");
        additionalProperties.put("statusNames", StatusNames.byStatus());
        additionalProperties.put("pathPrefix", PathPrefix.of(contract.getPaths().keySet()));
        additionalProperties.put("defaultServer", DefaultServer.of(contract));
    }

    /**
     * Returns the name of a type.
     *
     * @throws IllegalArgumentException if the package has another type of this name
     */
    @Override
    public String toModelName(String name) {
        String type = super.toModelName(name);
        SupportedOnly.checkTypeName(type, TAKEN_TYPES, additionalProperties.get(CLIENT_CLASS));
        return type;
    }

    @Override
    public CodegenModel fromModel(String name, @SuppressWarnings("rawtypes") Schema schema) {
        CodegenModel model = super.fromModel(name, schema);
        model.vendorExtensions.put("x-open", OpenObject.is(schema));
        if (schema.getProperties() == null) {
            model.vendorExtensions.put(TYPE, types.component(schema));
        }
        SupportedOnly.checkDistinct(
                model.vars.stream().map(each -> each.name).toList(), "properties of " + model.classname);
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
            property.vendorExtensions.put(TYPE, types.type(schema));
            if (!property.name.equals(name)) {
                property.vendorExtensions.put("x-metadata", "{\"name\": %s}".formatted(PythonTypes.quote(name)));
            }
        }
        return property;
    }

    @Override
    public CodegenParameter fromParameter(Parameter parameter, Set<String> imports) {
        CodegenParameter generated = super.fromParameter(parameter, imports);
        boolean isForm = generated.isQueryParam && generated.isArray && "form".equals(generated.style);
        generated.vendorExtensions.put("x-comma-separated", isForm && !generated.isExplode);
        if (!isForm) {
            SupportedOnly.check(parameter, generated);
        }
        ClientName.of(generated).ifPresent(name -> generated.paramName = toParamName(name));
        generated.vendorExtensions.put(SupportedOnly.NAME, generated.paramName);
        Schema<?> schema = parameter.getSchema();
        String type = importedTypes.parameter(schema, generated.required);
        generated.vendorExtensions.put(TYPE, generated.required ? type : type + " = None");
        clientImports.addType(type);
        return generated;
    }

    @Override
    public CodegenParameter fromRequestBody(RequestBody body, Set<String> imports, String name) {
        CodegenParameter generated = super.fromRequestBody(body, imports, "body");
        String type = importedTypes.type(JsonContent.schema(body.getContent()).orElseThrow());
        generated.paramName = "body";
        clientImports.addType(type);
        generated.vendorExtensions.put(TYPE, generated.required ? type : type + " | Unset = UNSET");
        if (!generated.required) {
            additionalProperties.put("anyOptionalBody", true);
        }
        return generated;
    }

    @Override
    public CodegenResponse fromResponse(String code, ApiResponse response) {
        CodegenResponse generated = super.fromResponse(code, response);
        for (CodegenProperty header : generated.headers) {
            header.name = toVarName(header.baseName.toLowerCase(Locale.ROOT));
        }
        SupportedOnly.checkHeaders(generated, RESPONSE_ATTRIBUTES);
        // HTTP does not allow these statuses to have a body (RFC 9110), whatever a contract declares.
        boolean canHaveBody = !code.matches("1..|20[45]|304");
        JsonContent.schema(response.getContent()).filter(schema -> canHaveBody).ifPresent(schema -> {
            generated.vendorExtensions.put(TYPE, importedTypes.type(schema));
            resultImports.addType(importedTypes.type(schema));
        });
        resultImports.addHeaders(generated);
        return generated;
    }

    @Override
    public CodegenOperation fromOperation(String path, String method, Operation operation, List<Server> servers) {
        CodegenOperation generated = super.fromOperation(path, method, operation, servers);
        SupportedOnly.check(generated);
        generated.vendorExtensions.put("x-name", StringUtils.camelize(generated.operationId));
        generated.vendorExtensions.put(
                "x-result",
                names.addResults(
                        StringUtils.camelize(generated.operationId),
                        generated.responses.stream()
                                .filter(each -> !each.isDefault)
                                .map(each -> StatusNames.of(each.code))
                                .toList()));
        generated.vendorExtensions.put(
                "x-comma-separated",
                generated.queryParams.stream()
                        .filter(each -> Boolean.TRUE.equals(each.vendorExtensions.get("x-comma-separated")))
                        .map(each -> PythonTypes.quote(each.baseName))
                        .collect(Collectors.joining(", ")));
        StatusRange.addTo(generated);
        generated.vendorExtensions.put("x-constant", generated.operationId.toUpperCase(Locale.ROOT));
        return generated;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
        Map<String, Object> processed = super.postProcessSupportingFileData(data);
        PythonImports imports = new PythonImports();
        for (ModelMap each : (List<ModelMap>) processed.get("models")) {
            // Formatters keep two empty lines around a class, and one after imports.
            each.getModel().vendorExtensions.put("x-spacing", imports.isEmpty() ? "" : "\n");
            names.addModel(each.getModel().classname);
            imports.add(each.getModel());
        }
        processed.put("names", names.byModule((String) additionalProperties.get(CLIENT_CLASS)));
        processed.put("imports", imports);
        processed.put("clientImports", clientImports);
        processed.put("resultImports", resultImports);
        return processed;
    }
}
