package dev.understudy.jaxrs.stub.operation;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.jaxrs.stub.type.Identifiers;
import dev.understudy.jaxrs.stub.type.Place;
import dev.understudy.jaxrs.stub.type.TypeUse;
import dev.understudy.jaxrs.stub.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides the parameters of the methods. */
final class Parameters {

    // OpenAPI, "Parameter Object": header parameters with these names are ignored.
    private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");
    // The other parameters of a method.
    private static final Set<String> RESERVED = Set.of("body", "caller");
    /** The extension with which a document pins the name of a parameter. */
    private static final String CLIENT_NAME = "x-ms-client-name";

    private static final Pattern IN_PATH = Pattern.compile("\\{([^{}]*)}");

    private final Types types;

    Parameters(Types types) {
        this.types = types;
    }

    List<ApiMethod.Parameter> of(ApiType api, String operationName, Operation operation) {
        List<ApiMethod.Parameter> parameters = new ArrayList<>();
        Set<String> taken = new HashSet<>(RESERVED);
        for (Parameter parameter : operation.parameters()) {
            boolean isIgnored = parameter.in() == Parameter.In.HEADER
                    && IGNORED.contains(parameter.name().toLowerCase(Locale.ROOT));
            if (!isIgnored) {
                String name = name(parameter, taken);
                taken.add(name);
                parameters.add(parameter(api, operationName, operation, parameter, name));
            }
        }
        return parameters;
    }

    private ApiMethod.Parameter parameter(
            ApiType api, String operationName, Operation operation, Parameter parameter, String name) {
        DocumentNode node = parameter.node();
        DocumentNode schema = parameter.content().isPresent()
                ? parameter.content().get().node().child("schema")
                : node.child("schema");
        TypeUse type = types.resolve(schema, Place.operation(api, operationName, name));
        ApiMethod.Location in = ApiMethod.Location.valueOf(parameter.in().name());
        String description = node.child("description").text("").strip();
        return new ApiMethod.Parameter(
                in,
                in == ApiMethod.Location.PATH
                        ? pathNames(operation).getOrDefault(parameter.name(), parameter.name())
                        : parameter.name(),
                name,
                type.type(),
                parameter.required(),
                schema.child("default").exists(),
                Optional.of(description).filter(text -> !text.isEmpty()));
    }

    private static String name(Parameter parameter, Set<String> taken) {
        String pinned = parameter.node().child(CLIENT_NAME).text(parameter.name());
        String name = Identifiers.member(pinned);
        if (taken.contains(name)) {
            name = parameter.in().name().toLowerCase(Locale.ROOT) + Identifiers.type(pinned);
        }
        return Identifiers.free(name, taken::contains);
    }

    /** Returns the path of an operation for {@code @Path}, in which only names of parameters have braces. */
    static String path(Operation operation) {
        Map<String, String> names = pathNames(operation);
        return IN_PATH.matcher(operation.path().toString())
                .replaceAll(match -> Matcher.quoteReplacement("{" + names.get(match.group(1)) + "}"));
    }

    // The names that JAX-RS allows in a path template (Jakarta RESTful Web Services 4.0, section 3.4).
    private static Map<String, String> pathNames(Operation operation) {
        Map<String, String> names = new HashMap<>();
        Matcher declared = IN_PATH.matcher(operation.path().toString());
        while (declared.find()) {
            String legal = declared.group(1).replaceAll("[^\\w.-]", "_");
            legal = legal.matches("\\w.*") ? legal : "_" + legal;
            names.putIfAbsent(declared.group(1), Identifiers.free(legal, names::containsValue));
        }
        return names;
    }
}
