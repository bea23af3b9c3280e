package dev.understudy.contract.names;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A contract and the names of its places. */
public final class NamedContract {

    private final Contract contract;
    private final Map<ContractPlace, String> names;
    private final List<TypePlace> types;
    private final Map<DocumentNode, Set<String>> byTarget;

    NamedContract(Contract contract, Map<ContractPlace, String> names, List<TypePlace> types) {
        this.contract = contract;
        this.names = names;
        this.types = types;
        this.byTarget = types.stream()
                .collect(Collectors.groupingBy(
                        TypePlace::target,
                        LinkedHashMap::new,
                        Collectors.mapping(TypePlace::name, Collectors.toCollection(LinkedHashSet::new))));
    }

    public Contract contract() {
        return contract;
    }

    Map<ContractPlace, String> names() {
        return names;
    }

    List<TypePlace> types() {
        return types;
    }

    /** Returns the names of the schema that a schema refers to, in the order of their places. */
    public Set<String> typeNames(DocumentNode schema) {
        SchemaTypes schemas = new SchemaTypes(contract.documents());
        return namesOf(schemas.follow(schemas.unwrap(schema)));
    }

    Set<String> namesOf(DocumentNode target) {
        return byTarget.getOrDefault(target, Set.of());
    }

    /** Returns the pinned name of an operation. */
    public Optional<String> operationName(Operation operation) {
        return Optional.ofNullable(names.get(ContractPlace.operation(operation)));
    }

    /** Returns the pinned name of a parameter. */
    public Optional<String> parameterName(Operation operation, Parameter parameter) {
        return Optional.ofNullable(
                names.get(ContractPlace.parameter(operation, PlaceWalk.parameterKey(operation, parameter))));
    }

    /**
     * Returns a sentence for each name whose places no longer share a schema, so that a person has to decide which
     * place keeps the name.
     */
    public List<String> conflicts() {
        SameSchema same = new SameSchema(new SchemaTypes(contract.documents()));
        Map<String, TypePlace> first = new LinkedHashMap<>();
        Map<String, String> conflicts = new LinkedHashMap<>();
        for (TypePlace type : types) {
            TypePlace other = first.putIfAbsent(type.name(), type);
            if (other != null && !same.test(other.target(), type.target())) {
                conflicts.putIfAbsent(type.name(), sentence(other, type));
            }
        }
        return new ArrayList<>(conflicts.values());
    }

    private static String sentence(TypePlace one, TypePlace other) {
        return "The places '%s' (%s) and '%s' (%s) share the name %s, but no longer share a schema; give one of them another name."
                .formatted(
                        one.place(),
                        one.target().place(),
                        other.place(),
                        other.target().place(),
                        one.name());
    }
}
