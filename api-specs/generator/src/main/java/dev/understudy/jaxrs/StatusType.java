package dev.understudy.jaxrs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openapitools.codegen.CodegenResponse;

/** Adds the type of its status to each response of an operation in TypeScript. */
final class StatusType {

    private StatusType() {}

    static void addTo(List<CodegenResponse> responses) {
        for (CodegenResponse response : responses) {
            boolean isRange = StatusRange.is(response);
            response.vendorExtensions.putAll(Map.of(
                    "x-status",
                    isRange ? range(response.code.substring(0, 1), responses) : response.code,
                    "x-is-range",
                    isRange));
        }
    }

    /** Returns the statuses of a range without those that have a type of their own, so that a status tells types apart. */
    private static String range(String digit, List<CodegenResponse> responses) {
        String others = responses.stream()
                .filter(each -> !StatusRange.is(each))
                .map(each -> each.code)
                .filter(code -> code.startsWith(digit))
                .collect(Collectors.joining(" | "));
        String all = "StatusIn<" + digit + ">";
        return others.isEmpty() ? all : "Exclude<" + all + ", " + others + ">";
    }
}
