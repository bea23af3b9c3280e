package dev.understudy.jaxrs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/**
 * Adds the parameters of the short forms of an operation: those in the path, and the body; without the body, too, if it
 * is optional. They exist only if no other parameter is required. So a new optional parameter or body changes none.
 */
final class ShortForms {

    private ShortForms() {}

    static void addTo(CodegenOperation operation) {
        List<CodegenParameter> all = operation.allParams;
        List<Map<String, List<CodegenParameter>>> forms = new ArrayList<>();
        if (all.stream().noneMatch(each -> each.required && !each.isPathParam && !each.isBodyParam)) {
            forms.add(form(all.stream().filter(each -> each.isPathParam || each.isBodyParam)));
            if (all.stream().anyMatch(each -> each.isBodyParam && !each.required)) {
                forms.add(form(all.stream().filter(each -> each.isPathParam)));
            }
        }
        operation.vendorExtensions.put("x-short-forms", forms);
        // The body is always called so. Each list has copies of the parameters.
        Stream.of(all, operation.pathParams, operation.queryParams, operation.headerParams)
                .flatMap(List::stream)
                .filter(each -> !each.isBodyParam && each.paramName.equals("body"))
                .forEach(each -> each.paramName = "parameterBody");
    }

    // The list is in a map, because an empty list counts as missing in a template.
    private static Map<String, List<CodegenParameter>> form(Stream<CodegenParameter> parameters) {
        return Map.of("shortParameters", parameters.toList());
    }
}
