package dev.understudy.jaxrs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;

/** Finds which of the types in {@code runtime/unforeseen.ts} and {@code runtime/api-response.ts} generated files import. */
final class UnforeseenTypes {

    /** The extension with the type of a value. */
    static final String TYPE = "x-type";

    /** The extension of a model that says whether only responses contain its values. */
    static final String RECEIVED = "x-received";

    private UnforeseenTypes() {}

    /** Returns the properties of a template for what an operation uses. */
    static Map<String, Object> usedBy(CodegenOperation operation) {
        Map<String, Object> used = new HashMap<>();
        if (StatusRange.isIn(operation)) {
            used.put("anyRange", true);
        }
        Stream<Map<String, Object>> types = Stream.concat(
                operation.allParams.stream().map(each -> each.vendorExtensions),
                operation.responses.stream().map(each -> each.vendorExtensions));
        if (types.anyMatch(UnforeseenTypes::isListed)) {
            used.put("anyListedInOperations", true);
        }
        return used;
    }

    /** Returns the properties of a template for what models use. */
    static Map<String, Object> usedBy(List<CodegenModel> models) {
        Stream<Map<String, Object>> types = models.stream()
                .flatMap(model -> Stream.concat(
                        Stream.of(model.vendorExtensions), model.vars.stream().map(each -> each.vendorExtensions)));
        Stream<Map<String, Object>> interfaces = models.stream()
                .map(model -> model.vendorExtensions)
                .filter(extensions -> !extensions.containsKey(TYPE));
        return Map.of(
                "anyListed", types.anyMatch(UnforeseenTypes::isListed),
                "anyReceived", interfaces.anyMatch(extensions -> Boolean.TRUE.equals(extensions.get(RECEIVED))));
    }

    private static boolean isListed(Map<String, Object> extensions) {
        return extensions.getOrDefault(TYPE, "").toString().contains(TypescriptLiteral.LATER);
    }
}
