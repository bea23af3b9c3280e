package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.languages.AbstractPythonCodegen;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.templating.HandlebarsEngineAdapter;

/** Sets which files a package in Python consists of, how its templates are read, and how texts and names are written. */
abstract class PythonPackage extends AbstractPythonCodegen {

    /** The property with the name of the client class. */
    static final String CLIENT_CLASS = "clientName";

    private static final Set<String> TAKEN_ATTRIBUTES = Set.of(
            "additional_properties",
            "bool",
            "close",
            "dict",
            "field",
            "float",
            "int",
            "list",
            "object",
            "self",
            "str",
            "to_dict");

    private final String name;

    /** @param name the name of the generator, and of the folder with its templates */
    PythonPackage(String name) {
        this.name = name;
        AllOfNormalizer.useIn(this);
        reservedWords.clear();
        setReservedWordsLowerCase(List.copyOf(PYTHON_KEYWORDS));
        reservedWords.addAll(TAKEN_ATTRIBUTES);
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return name;
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
        setTemplateDir(name);
        embeddedTemplateDir = name;
        additionalProperties.put("generatedBy", name);
        additionalProperties.putIfAbsent("contract", "the contract");
        additionalProperties.putIfAbsent("projectName", "client");
        additionalProperties.putIfAbsent("packageVersion", "0.0.0");
        additionalProperties.putIfAbsent(CLIENT_CLASS, "ApiClient");
        String packageName = (String) additionalProperties.computeIfAbsent("packageName", key -> "client");
        supportingFiles.clear();
        supportingFiles.add(new SupportingFile("pyproject.hbs", "", "pyproject.toml"));
        for (String file : List.of("__init__", "client", "models", "operations")) {
            supportingFiles.add(new SupportingFile(file + ".hbs", "src/" + packageName, file + ".py"));
        }
        supportingFiles.add(new SupportingFile("typed.hbs", "src/" + packageName, "py.typed"));
    }

    @Override
    public String escapeReservedWord(String name) {
        return name + "_";
    }

    // The base class escapes texts for Java; here, they are in documentation strings only.
    @Override
    public String escapeText(String text) {
        return text == null
                ? null
                : text.strip().replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"");
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

    // The base class collects imports for pydantic.
    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
        return models;
    }

    // The base class fails at a parameter without a schema. Types come from PythonTypes.
    @Override
    protected String getParameterDataType(Parameter parameter, @SuppressWarnings("rawtypes") Schema schema) {
        return null;
    }
}
