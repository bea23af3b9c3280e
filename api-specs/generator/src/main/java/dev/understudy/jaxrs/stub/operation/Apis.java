package dev.understudy.jaxrs.stub.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.understudy.contract.Content;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.RequestBody;
import dev.understudy.jaxrs.stub.schema.Gaps;
import dev.understudy.jaxrs.stub.type.Identifiers;
import dev.understudy.jaxrs.stub.type.Place;
import dev.understudy.jaxrs.stub.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides the interfaces of a contract: one for each tag, with a method for each operation. */
public final class Apis {

    // The methods for which JAX-RS has an annotation.
    private static final Set<String> METHODS = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private final String apiPackage;
    private final Bodies bodies;
    private final Parameters parameters;
    private final Results results;
    private final Gaps gaps;
    private final Map<String, ApiType> byTag = new LinkedHashMap<>();
    private final Set<String> typeNames = new HashSet<>();
    private final Map<ApiType, Set<String>> methodNames = new LinkedHashMap<>();

    /**
     * Reads the operations of a contract.
     *
     * @param gaps receives the operations for which JAX-RS has no method
     */
    public Apis(Contract contract, Types types, String apiPackage, Gaps gaps) {
        this.apiPackage = apiPackage;
        this.bodies = new Bodies(types);
        this.parameters = new Parameters(types);
        this.results = new Results(types, bodies, new SharedSchemas(contract.operations()));
        this.gaps = gaps;
        contract.operations().stream()
                .sorted(Comparator.comparing(
                        operation -> operation.node().place().line()))
                .forEach(this::add);
    }

    /** Returns the interfaces in the order of the contract. */
    public Collection<ApiType> all() {
        return byTag.values();
    }

    private void add(Operation operation) {
        if (!METHODS.contains(operation.method())) {
            gaps.add(
                    operation.node(),
                    "operation " + operation.id() + ": JAX-RS has no annotation for " + operation.method(),
                    "leave the operation out");
            return;
        }
        if (operation.path().toString().matches(".*[?#].*")) {
            gaps.add(
                    operation.node(),
                    "operation " + operation.id() + ": its path has a query or a fragment, which no request path has",
                    "declare the query as parameters, or leave the operation out");
            return;
        }
        ApiType api = byTag.computeIfAbsent(tag(operation), this::api);
        Set<String> taken = methodNames.computeIfAbsent(api, any -> new HashSet<>());
        String name = free(name(operation), taken);
        ResultType result = results.of(api, name, operation);
        api.add(result);
        List<ApiMethod.Parameter> declared = parameters.of(api, name, operation);
        Map<TypeName, List<Content>> byType = bodies(api, name, operation);
        if (byType.isEmpty()) {
            api.add(method(operation, name, name, declared, List.of(), Optional.empty(), result));
        }
        boolean isFirst = true;
        for (Map.Entry<TypeName, List<Content>> body : byType.entrySet()) {
            List<String> consumes = body.getValue().stream()
                    .map(content -> content.mediaType().toString())
                    .toList();
            String method = isFirst ? name : free(name + Identifiers.type(MediaTypes.word(consumes.get(0))), taken);
            isFirst = false;
            api.add(method(operation, method, name, declared, consumes, body(operation, body.getKey()), result));
        }
    }

    private static ApiMethod method(
            Operation operation,
            String name,
            String operationName,
            List<ApiMethod.Parameter> declared,
            List<String> consumes,
            Optional<ApiMethod.Body> body,
            ResultType result) {
        return new ApiMethod(
                operation.method(),
                Parameters.path(operation),
                name,
                operationName,
                text(operation, "summary"),
                text(operation, "description"),
                consumes,
                Results.mediaTypes(operation),
                declared,
                body,
                result.name());
    }

    private static String free(String name, Set<String> taken) {
        String free = Identifiers.free(name, each -> taken.contains(each.toLowerCase(Locale.ROOT)));
        taken.add(free.toLowerCase(Locale.ROOT));
        return free;
    }

    /** Returns the declared contents of a body by their Java type. Those of one type share a method. JSON comes first. */
    private Map<TypeName, List<Content>> bodies(ApiType api, String name, Operation operation) {
        Map<TypeName, List<Content>> byType = new LinkedHashMap<>();
        List<Content> contents = operation
                .requestBody()
                .map(body -> new ArrayList<>(body.contents().all()))
                .orElseGet(ArrayList::new);
        contents.sort(Comparator.comparing(
                content -> !MediaTypes.isJson(content.mediaType().toString())));
        contents.forEach(content -> byType.computeIfAbsent(
                        bodies.request(content, Place.operation(api, name, "request")), any -> new ArrayList<>())
                .add(content));
        return byType;
    }

    private static Optional<ApiMethod.Body> body(Operation operation, TypeName type) {
        RequestBody declared = operation.requestBody().orElseThrow();
        String description = declared.node().child("description").text("").strip();
        return Optional.of(new ApiMethod.Body(
                type, declared.required(), Optional.of(description).filter(text -> !text.isEmpty())));
    }

    private static String tag(Operation operation) {
        String tag = operation.node().child("tags").child(0).text("").strip();
        return tag.isEmpty() ? "default" : tag;
    }

    private ApiType api(String tag) {
        String name = Identifiers.free(
                Identifiers.type(tag) + "Api", each -> typeNames.contains(each.toLowerCase(Locale.ROOT)));
        typeNames.add(name.toLowerCase(Locale.ROOT));
        return new ApiType(ClassName.get(apiPackage, name));
    }

    private static String name(Operation operation) {
        String id = operation.node().child("operationId").text("").strip();
        return Identifiers.member(
                id.isEmpty()
                        ? operation.method().toLowerCase(Locale.ROOT) + " "
                                + operation.path().toString().replace("{", "by ")
                        : id);
    }

    private static Optional<String> text(Operation operation, String keyword) {
        String text = operation.node().child(keyword).text("").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
