package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of the resources in the path of an operation and in its id parameters.
 *
 * @param last the name of the last resource in the path; empty if the path consists of parameters and verbs
 * @param all the names of all resources in the path, in the ids in the path, and in the required ids in the query
 * @param owners the names of the resources that a parameter selects, such as the {@code user} in
 *     {@code /users/{user_id}/things}
 * @param ids the id parameters in the path and the query, each with the name of the resource that it identifies
 */
record PathResources(String last, Set<String> all, Set<String> owners, Map<Parameter, String> ids) {

    /** Returns the names of the resources in the path and the id parameters of an operation. */
    static PathResources of(Operation operation) {
        List<String> resourceNames = new ArrayList<>();
        Set<String> owners = new HashSet<>();
        Map<Parameter, String> ids = new HashMap<>();
        for (String segment : operation.path().toString().substring(1).split("/", -1)) {
            String nameBefore = resourceNames.isEmpty() ? "" : resourceNames.get(resourceNames.size() - 1);
            if (!segment.contains("{")) {
                String resourceName = ResourceNames.ofSegment(segment);
                if (!resourceName.isEmpty()) {
                    resourceNames.add(resourceName);
                }
            } else {
                owners.add(nameBefore);
                ParametersByName.find(operation, In.PATH, segment.replaceAll("[{}]", ""))
                        .filter(parameter -> ResourceNames.isId(parameter.name()))
                        .ifPresent(parameter -> ids.put(parameter, resourceName(parameter, nameBefore)));
            }
        }
        String last = resourceNames.isEmpty() ? "" : resourceNames.get(resourceNames.size() - 1);
        operation.parameters().stream()
                .filter(parameter -> parameter.in() == In.QUERY && ResourceNames.isId(parameter.name()))
                .forEach(parameter -> ids.put(parameter, resourceName(parameter, last)));
        owners.addAll(ids.values());
        Set<String> all = new HashSet<>(resourceNames);
        ids.forEach((parameter, resourceName) -> {
            if (parameter.in() == In.PATH || parameter.required()) {
                all.add(resourceName);
            }
        });
        return new PathResources(last, all, owners, ids);
    }

    /**
     * Returns whether the path of a read ends with the same resource. It must not name resources that this path does
     * not name. It may omit resources of this path if they are owners.
     */
    boolean isSameResourceAs(PathResources read) {
        Set<String> omitted = new HashSet<>(all);
        omitted.removeAll(read.all);
        return !last.isEmpty() && last.equals(read.last) && all.containsAll(read.all) && owners.containsAll(omitted);
    }

    private static String resourceName(Parameter id, String nameBefore) {
        String nameInId = ResourceNames.ofId(id.name());
        return nameInId.isEmpty() ? nameBefore : nameInId;
    }
}
