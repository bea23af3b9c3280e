package dev.understudy.contract.names;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;

/** Visits the places of a contract in document order, and lists the names that a {@link Namer} gives them. */
final class PlaceWalk {

    private final Namer namer;
    private final SchemaTypes schemas;
    private final Map<ContractPlace, String> names = new LinkedHashMap<>();
    private final List<TypePlace> types = new ArrayList<>();
    private final Set<List<Object>> expanded = new HashSet<>();

    private PlaceWalk(Contract contract, Namer namer) {
        this.namer = namer;
        this.schemas = new SchemaTypes(contract.documents());
    }

    static NamedContract of(Contract contract, Namer namer) {
        PlaceWalk walk = new PlaceWalk(contract, namer);
        contract.operations().forEach(walk::operation);
        return new NamedContract(contract, walk.names, walk.types);
    }

    private void operation(Operation operation) {
        name(
                ContractPlace.operation(operation),
                operation.node().child("operationId").text(""));
        operation.parameters().forEach(parameter -> parameter(operation, parameter));
        operation
                .requestBody()
                .ifPresent(body -> body.contents()
                        .all()
                        .forEach(content -> content.schema()
                                .ifPresent(schema -> schema(operation, "body " + content.mediaType(), schema.node()))));
        operation
                .responses()
                .forEach((status, response) -> response.contents()
                        .all()
                        .forEach(content -> content.schema()
                                .ifPresent(schema ->
                                        schema(operation, status + " " + content.mediaType(), schema.node()))));
    }

    private void parameter(Operation operation, Parameter parameter) {
        String key = parameterKey(operation, parameter);
        ContractPlace place = ContractPlace.parameter(operation, key);
        // The name of any other parameter is part of the request, so generated code follows it unless a person decides.
        if (parameter.in() == In.PATH || namer.isPinned(place)) {
            name(place, parameter.name());
        }
        parameter.valueSchema().ifPresent(schema -> schema(operation, "parameter " + key, schema.node()));
    }

    /** Returns the position of a parameter in the path, or its location and name. */
    static String parameterKey(Operation operation, Parameter parameter) {
        return parameter.in() == In.PATH
                ? "path " + (operation.path().parameterNames().indexOf(parameter.name()) + 1)
                : parameter.in().name().toLowerCase(Locale.ROOT) + " " + parameter.name();
    }

    private void name(ContractPlace place, String declared) {
        if (!names.containsKey(place)) {
            namer.name(place, declared).ifPresent(name -> names.put(place, name));
        }
    }

    private void schema(Operation operation, String part, DocumentNode schema) {
        Scope scope = new Scope(
                operation.method() + " " + operation.path().withoutParameterNames(),
                pointer -> ContractPlace.schema(operation, pointer.isEmpty() ? part : part + " " + pointer));
        visit(scope, "", schema, new HashSet<>());
    }

    private void visit(Scope scope, String pointer, DocumentNode schema, Set<DocumentNode> open) {
        DocumentNode written = schemas.unwrap(schema);
        DocumentNode target = schemas.follow(written);
        ContractPlace place = scope.place().apply(pointer);
        boolean hasName = SchemaTypes.isReference(written) || schemas.isModel(target) || namer.isPinned(place);
        if (schemas.isType(target) && hasName) {
            namer.type(place, written, target)
                    .ifPresent(name -> type(new TypePlace(place, scope.context(), written, target, name)));
        } else if (open.add(target)) {
            within(scope, pointer, target, open);
            open.remove(target);
        }
    }

    private void type(TypePlace type) {
        names.put(type.place(), type.name());
        types.add(type);
        if (expanded.add(List.of(type.name(), type.target()))) {
            Scope scope = new Scope(type.name(), pointer -> ContractPlace.within(type.name(), pointer));
            within(scope, "", type.target(), new HashSet<>(Set.of(type.target())));
        }
    }

    private void within(Scope scope, String pointer, DocumentNode schema, Set<DocumentNode> open) {
        schema.child("properties")
                .members()
                .forEach((name, property) -> visit(scope, pointer + segment(name), property, open));
        SchemaTypes.elements(schema).forEach(element -> visit(scope, pointer + "/*", element, open));
        numbered(schema.child("prefixItems").elements(), number -> pointer + "/" + number, scope, open);
        List<DocumentNode> parts = schema.child("allOf").elements();
        for (int i = 0; i < parts.size(); i++) {
            if (SchemaTypes.isReference(parts.get(i))) {
                visit(scope, pointer + "/&" + (i + 1), parts.get(i), open);
            } else {
                within(scope, pointer, parts.get(i), open);
            }
        }
        numbered(SchemaTypes.alternatives(schema), number -> pointer + "/|" + number, scope, open);
    }

    private void numbered(
            List<DocumentNode> schemas, Function<Integer, String> pointer, Scope scope, Set<DocumentNode> open) {
        for (int i = 0; i < schemas.size(); i++) {
            visit(scope, pointer.apply(i + 1), schemas.get(i), open);
        }
    }

    private static String segment(String name) {
        return JsonPointer.empty().appendProperty(name).toString();
    }

    private record Scope(String context, Function<String, ContractPlace> place) {}
}
