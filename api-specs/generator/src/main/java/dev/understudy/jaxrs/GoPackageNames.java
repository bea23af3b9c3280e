package dev.understudy.jaxrs;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.model.ApiInfoMap;
import org.openapitools.codegen.model.ModelMap;

/** Stops the generation of a client in Go if its package would have two types or constants of the same name. */
final class GoPackageNames {

    /** The types and functions that the files in {@code api-specs/clients/go/runtime} export. */
    private static final Set<String> TAKEN = Set.of(
            "Client",
            "ConnectionError",
            "NewClient",
            "NewReceived",
            "Null",
            "Nullable",
            "NullableOf",
            "Optional",
            "OptionalOf",
            "Received",
            "Response",
            "RetryPolicy",
            "Settings",
            "Undeclared");

    private final Set<String> names = new HashSet<>(TAKEN);

    /** Checks the names of types that components get. */
    static void check(Collection<String> types) {
        GoPackageNames names = new GoPackageNames();
        types.forEach(names::add);
    }

    /** Checks the data of the templates. */
    static void check(ApiInfoMap operations, List<ModelMap> models) {
        GoPackageNames names = new GoPackageNames();
        operations.getApis().stream()
                .flatMap(each -> each.getOperations().getOperation().stream())
                .flatMap(each -> List.of(each.operationId + "Parameters", each.operationId + "Response").stream())
                .forEach(names::add);
        models.forEach(each -> names.add(each.getModel()));
    }

    @SuppressWarnings("unchecked")
    private void add(CodegenModel model) {
        add(model.classname);
        if (model.vendorExtensions.get("x-values") instanceof List<?> constants) {
            ((List<Map<String, String>>) constants).forEach(each -> add(each.get("name")));
        }
    }

    private void add(String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException(
                    "The package has another type '%s'. Give the schema another name in names.yaml.".formatted(name));
        }
    }
}
