package dev.understudy.contract.names;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.DocumentNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies the operations of a contract with their pinned names. What an operation references is copied into it, because
 * two operations may have different names for the same schema. Links are left out, because they use declared names.
 */
final class DerivedPaths {

    /** The name of a parameter in generated code, if its name in requests is another one (an extension of AutoRest). */
    private static final String CLIENT_NAME = "x-ms-client-name";

    private final NamedContract named;
    private final SchemaCopy copy;
    private final SchemaTypes references;

    DerivedPaths(NamedContract named, SchemaCopy copy) {
        this.named = named;
        this.copy = copy;
        this.references = new SchemaTypes(named.contract().documents());
    }

    ObjectNode tree() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        named.contract().root().child("paths").members().forEach((path, item) -> {
            List<Operation> operations = named.contract().operations().stream()
                    .filter(operation -> operation.path().toString().equals(path))
                    .toList();
            String key = operations.isEmpty() ? path : renamed(operations.get(0));
            if (tree.has(key)) {
                throw new NamesException(
                        "%s: the path %s is the same as another one, except for the names of its parameters; remove one."
                                .formatted(item.place(), path));
            }
            tree.set(key, path.startsWith("/") ? item(references.follow(item), operations) : item.value());
        });
        return tree;
    }

    private String renamed(Operation operation) {
        String path = operation.path().withoutParameterNames();
        for (String name : operation.path().parameterNames()) {
            String pinned = pathParameter(operation, name);
            path = path.replaceFirst("\\{}", "{" + pinned.replace("$", "\\$") + "}");
        }
        return path;
    }

    private String pathParameter(Operation operation, String name) {
        return operation.parameters().stream()
                .filter(parameter ->
                        parameter.in() == Parameter.In.PATH && parameter.name().equals(name))
                .findFirst()
                .flatMap(parameter -> named.parameterName(operation, parameter))
                .orElse(name);
    }

    private ObjectNode item(DocumentNode item, List<Operation> operations) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        Stream.of("summary", "description", "servers")
                .filter(field -> item.child(field).exists())
                .forEach(field -> tree.set(field, item.child(field).value()));
        operations.forEach(
                operation -> tree.set(operation.method().toLowerCase(Locale.ROOT), operation(item, operation)));
        return tree;
    }

    private ObjectNode operation(DocumentNode item, Operation operation) {
        String context = operation.method() + " " + operation.path().withoutParameterNames();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ArrayNode parameters = parameters(context, item, operation);
        operation.node().members().forEach((field, node) -> {
            switch (field) {
                case "parameters" -> tree.set(field, parameters);
                case "requestBody" -> tree.set(field, copy.of(context, references.follow(node)));
                case "responses" -> tree.set(field, responses(context, node));
                default -> tree.set(field, copy.of(context, node));
            }
        });
        if (!parameters.isEmpty()) {
            tree.set("parameters", parameters);
        }
        named.operationName(operation).ifPresent(name -> tree.put("operationId", name));
        return tree;
    }

    private ObjectNode responses(String context, DocumentNode responses) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        responses.members().forEach((status, response) -> {
            tree.set(status, copy.of(context, references.follow(response)));
            if (tree.get(status) instanceof ObjectNode object) {
                object.remove("links");
            }
        });
        return tree;
    }

    private ArrayNode parameters(String context, DocumentNode item, Operation operation) {
        Map<String, DocumentNode> declared = new LinkedHashMap<>();
        Stream.of(item, operation.node())
                .flatMap(node -> node.child("parameters").elements().stream())
                .map(references::follow)
                .forEach(parameter -> declared.put(
                        parameter.child("in").text("") + " "
                                + parameter.child("name").text(""),
                        parameter));
        ArrayNode tree = JsonNodeFactory.instance.arrayNode();
        declared.values().forEach(parameter -> {
            ObjectNode copied = (ObjectNode) copy.content(context, parameter);
            operation.parameters().stream()
                    .filter(each -> each.node().equals(parameter))
                    .findFirst()
                    .flatMap(each -> named.parameterName(operation, each).filter(name -> !name.equals(each.name())))
                    .ifPresent(name ->
                            copied.put(parameter.child("in").text("").equals("path") ? "name" : CLIENT_NAME, name));
            tree.add(copied);
        });
        return tree;
    }
}
