package dev.understudy.standin.instantly.access;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the scopes that the contract requires, in {@code x-required-scopes}. */
public final class RequiredScopes {

    private RequiredScopes() {}

    /** Returns the scopes that a contract requires for at least one operation, in alphabetical order. */
    public static Set<String> of(Contract contract) {
        return contract.operations().stream()
                .flatMap(RequiredScopes::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the scopes of which a key must have at least one. */
    static Stream<String> of(Operation operation) {
        return operation.definition().path("x-required-scopes").valueStream().map(JsonNode::asString);
    }
}
