package dev.understudy.jaxrs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/**
 * Describes the parameters of an operation to the templates. Those in the path are arguments of the method, in the order of
 * the path. All others, and the body, are in a struct, whether or not they are required, because that may change.
 */
final class GoParameters {

    private GoParameters() {}

    static void describe(CodegenOperation operation) {
        List<CodegenParameter> inPath = new ArrayList<>(operation.allParams);
        inPath.removeIf(each -> !each.isPathParam);
        inPath.sort(Comparator.comparing(each -> operation.path.indexOf("{" + each.baseName + "}")));
        List<CodegenParameter> others = new ArrayList<>(operation.allParams);
        others.removeIf(each -> each.isPathParam);
        operation.vendorExtensions.put("x-in-path", inPath);
        operation.vendorExtensions.put("x-others", others);
        StatusRange.addTo(operation);
    }
}
