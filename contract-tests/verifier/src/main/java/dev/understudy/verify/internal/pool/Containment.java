package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.link.ResourceNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The resources that the paths of a contract contain only below certain others, such as a link in {@code
 * /features/{name}/links/{id}}, if no path leads to a link in another way.
 */
final class Containment {

    // For each resource, those that own it in all paths.
    private final Map<String, Set<String>> owners = new HashMap<>();

    Containment(Contract contract) {
        contract.operations().forEach(this::add);
    }

    /** Returns whether every path to a resource leads through another one. */
    boolean isOnlyBelow(String resource, Set<String> ownerNames) {
        return owners.getOrDefault(resource, Set.of()).stream().anyMatch(ownerNames::contains);
    }

    private void add(Operation operation) {
        Set<String> before = new HashSet<>();
        for (String segment : operation.path().toString().split("/", -1)) {
            if (segment.contains("{")) {
                PathParameters.of(operation).stream()
                        .filter(each -> segment.contains("{" + each.name() + "}"))
                        .forEach(each -> addParameter(operation, each, before));
            } else {
                addResource(ResourceNames.ofSegment(segment), before);
            }
        }
    }

    private void addParameter(Operation operation, Parameter parameter, Set<String> before) {
        Set<String> names = Reference.namesOf(operation, parameter);
        names.forEach(name -> addResource(name, before));
        before.addAll(names);
    }

    private void addResource(String name, Set<String> before) {
        if (!name.isEmpty()) {
            owners.computeIfAbsent(name, any -> new HashSet<>(before)).retainAll(before);
        }
    }
}
