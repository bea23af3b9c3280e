package dev.understudy.jaxrs;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openapitools.codegen.CodegenOperation;

/**
 * Adds the types of bodies and parameters with the names of their packages, because a result may have the name of a body,
 * such as {@code NotFound}.
 */
final class QualifiedTypes {

    private static final Pattern NAME = Pattern.compile("[\\w.]+");
    private static final String TYPE = "x-qualified-type";

    private QualifiedTypes() {}

    static void addTo(CodegenOperation operation, String modelPackage, Set<String> models) {
        operation.responses.stream()
                .filter(response -> response.dataType != null)
                .forEach(response ->
                        response.vendorExtensions.put(TYPE, qualified(response.dataType, modelPackage, models)));
        operation.allParams.forEach(
                parameter -> parameter.vendorExtensions.put(TYPE, qualified(parameter.dataType, modelPackage, models)));
    }

    private static String qualified(String type, String modelPackage, Set<String> models) {
        return NAME.matcher(type)
                .replaceAll(name -> Matcher.quoteReplacement(
                        models.contains(name.group()) ? modelPackage + "." + name.group() : name.group()));
    }
}
