package dev.understudy.jaxrs;

import java.nio.file.Path;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.languages.AbstractJavaCodegen;

/** The settings of the generator of clients in Java. Templates that other generators use, too, are in {@code _common/understudy}. */
final class JavaSettings {

    /** The additional property for the contract's name in the banner of each file. The default is its file name. */
    private static final String CONTRACT = "contract";

    private final AbstractJavaCodegen codegen;

    JavaSettings(AbstractJavaCodegen codegen) {
        this.codegen = codegen;
        // By default, the Maven plugin adds this folder of the output to the sources.
        codegen.setSourceFolder("src/main/java");
        codegen.apiTemplateFiles().clear();
        codegen.modelTemplateFiles().clear();
        codegen.modelTemplateFiles().put("model.hbs", ".java");
        codegen.nameMapping().put("WWW-Authenticate", "wwwAuthenticate");
    }

    void beforeOptions() {
        codegen.additionalProperties().put(AbstractJavaCodegen.DATE_LIBRARY, "java8");
        codegen.additionalProperties().put(CodegenConstants.HIDE_GENERATION_TIMESTAMP, true);
        codegen.additionalProperties().put("generatedBy", codegen.getName());
        codegen.additionalProperties().putIfAbsent(CONTRACT, fileName(codegen.getInputSpec()));
    }

    void afterOptions() {
        codegen.setTemplateDir(codegen.getName());
        // An array with uniqueItems, which openapi-generator calls a set, becomes a List. Validation by the schema
        // already checks that the items are unique.
        codegen.typeMapping().put("set", "List");
    }

    /** Sets the name of a parameter in generated code. */
    void rename(CodegenParameter generated) {
        ClientName.of(generated).ifPresent(name -> generated.paramName = codegen.toParamName(name));
    }

    private static String fileName(String inputSpec) {
        return inputSpec == null
                ? "the contract"
                : String.valueOf(Path.of(inputSpec).getFileName());
    }
}
