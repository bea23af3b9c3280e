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
import java.util.Optional;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenResponse;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.languages.AbstractTypeScriptClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.templating.HandlebarsEngineAdapter;
import org.openapitools.codegen.utils.CamelizeOption;
import org.openapitools.codegen.utils.StringUtils;

/**
 * The generator {@code understudy-typescript-client}. It generates the parts of a package that depend on the contract: the
 * types of bodies, and one function for each operation, whose result is a union with a member per declared status. The
 * other files of the package are in {@code api-specs/clients/typescript}.
 *
 * <p>The contract should be a document with tolerant responses; see {@code dev.understudy.contract.tolerant}. A build
 * configures the name of the client class as {@code clientName}, and the package as {@code npmName} and {@code npmVersion}.
 */
public final class UnderstudyTypescriptClientCodegen extends AbstractTypeScriptClientCodegen {

    private static final String NAME = "understudy-typescript-client";
    private static final String CLIENT_CLASS = "clientName";

    private static final String TYPE = UnforeseenTypes.TYPE;
    private static final String CHECK = "x-check";
    private static final String KEY = "x-key";

    private TypescriptTypes types;
    private TypesInUse inUse;

    /** Creates the generator. openapi-generator finds this class through {@code META-INF/services}. */
    public UnderstudyTypescriptClientCodegen() {
        AllOfNormalizer.useIn(this);
        apiTemplateFiles.clear();
        modelTemplateFiles.clear();
        nameMapping.put("WWW-Authenticate", "wwwAuthenticate");
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
        additionalProperties.putIfAbsent("npmName", "client");
        additionalProperties.putIfAbsent("npmVersion", "0.0.0");
        additionalProperties.putIfAbsent(CLIENT_CLASS, "ApiClient");
        supportingFiles.clear();
        supportingFiles.add(new SupportingFile("package.hbs", "", "package.json"));
        for (String file : List.of("index", "client", "models", "checks", "operations")) {
            supportingFiles.add(new SupportingFile(file + ".hbs", "src", file + ".ts"));
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
        types = new TypescriptTypes(schemas);
        inUse = new TypesInUse(types, schemas.byTypeName());
        additionalProperties.put("statusNames", StatusNames.byStatus());
        additionalProperties.put("pathPrefix", PathPrefix.of(contract.getPaths().keySet()));
        additionalProperties.put("defaultServer", DefaultServer.of(contract));
    }

    /**
     * Returns the name of a type.
     *
     * @throws IllegalArgumentException if the package or JavaScript has a type of this name
     */
    @Override
    public String toModelName(String name) {
        String type = super.toModelName(name);
        SupportedOnly.checkTypeName(type, additionalProperties.get(CLIENT_CLASS));
        return type;
    }

    // The base class escapes texts for literals; here, they are in comments only.
    @Override
    public String escapeText(String text) {
        String escaped = super.escapeText(text);
        return escaped == null ? null : escaped.replace("\\'", "'");
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
        if (schema.getProperties() == null) {
            model.vendorExtensions.put(TYPE, types.component(schema));
            model.vendorExtensions.put(CHECK, types.check(schema));
        }
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
            property.vendorExtensions.put(CHECK, types.check(schema));
            property.vendorExtensions.put(KEY, TypescriptLiteral.key(name));
        }
        return property;
    }

    @Override
    public CodegenParameter fromParameter(Parameter parameter, Set<String> imports) {
        CodegenParameter generated = super.fromParameter(parameter, imports);
        SupportedOnly.check(parameter, generated);
        ClientName.of(generated).ifPresent(name -> generated.paramName = toParamName(name));
        generated.vendorExtensions.put(SupportedOnly.NAME, generated.paramName);
        generated.vendorExtensions.put(TYPE, types.typeWithoutAnyNull(parameter.getSchema()));
        inUse.send(parameter.getSchema());
        return generated;
    }

    @Override
    public CodegenParameter fromRequestBody(RequestBody body, Set<String> imports, String name) {
        CodegenParameter generated = super.fromRequestBody(body, imports, "body");
        Schema<?> schema = JsonContent.schema(body.getContent()).orElseThrow();
        generated.paramName = "body";
        generated.vendorExtensions.put(TYPE, types.type(schema));
        inUse.send(schema);
        return generated;
    }

    @Override
    public CodegenResponse fromResponse(String code, ApiResponse response) {
        CodegenResponse generated = super.fromResponse(code, response);
        for (CodegenProperty header : generated.headers) {
            header.name = nameMapping.getOrDefault(
                    header.baseName, StringUtils.camelize(header.baseName, CamelizeOption.LOWERCASE_FIRST_LETTER));
        }
        SupportedOnly.check(generated);
        Optional<Schema<?>> body = JsonContent.schema(response.getContent());
        body.ifPresent(schema -> {
            generated.vendorExtensions.put(TYPE, types.type(schema));
            String check = types.check(schema);
            generated.vendorExtensions.put(CHECK, check);
            inUse.receive(schema);
            if (check.startsWith("json.")) {
                additionalProperties.put("anyCheckOfJson", true);
            }
        });
        return generated;
    }

    @Override
    public CodegenOperation fromOperation(String path, String method, Operation operation, List<Server> servers) {
        CodegenOperation generated = super.fromOperation(path, method, operation, servers);
        SupportedOnly.check(generated);
        StatusType.addTo(generated.responses);
        additionalProperties.putAll(UnforeseenTypes.usedBy(generated));
        generated.vendorExtensions.put("x-name", StringUtils.camelize(generated.operationId));
        generated.vendorExtensions.put(
                "x-all-optional", generated.allParams.stream().noneMatch(each -> each.required));
        return generated;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
        Map<String, Object> processed = super.postProcessSupportingFileData(data);
        processed.put("usedTypes", inUse.used());
        processed.put("receivedTypes", inUse.received());
        processed.put("anyChecked", !inUse.received().isEmpty());
        List<CodegenModel> models = ((List<ModelMap>) processed.get("models"))
                .stream().map(ModelMap::getModel).toList();
        for (CodegenModel model : models) {
            model.vendorExtensions.put("x-checked", inUse.receivedAnywhere().contains(model.classname));
            model.vendorExtensions.put(
                    UnforeseenTypes.RECEIVED, inUse.onlyReceived().contains(model.classname));
        }
        processed.putAll(UnforeseenTypes.usedBy(models));
        return processed;
    }
}
