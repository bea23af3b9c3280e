package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.link.ResourceNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The parts of resources that the run created, such as {@code /features/{own}/environments/{name}}. A part is at a path
 * that did not exist before the run created the resource in it. But a server may ignore the beginning of a path. So an id
 * counts as a part only if a read showed it below the own resource, and either no path leads to it in another way, or
 * it is a name, which may be the same below several resources.
 */
final class OwnParts {

    private final ValuePool pool;
    private final Containment containment;
    private final Map<Part, KnownValue> parts = new LinkedHashMap<>();

    // A value that a read showed together with a resource of the run. Both are texts: a path has the id 7 as "7".
    private record Part(String resource, String value, String ownerResource, String owner) {}

    OwnParts(ValuePool pool, Containment containment) {
        this.pool = pool;
        this.containment = containment;
    }

    /** Records that a read showed a value together with its owners. */
    void learn(KnownValue known) {
        known.owners().forEach((resource, owner) -> {
            if (known.read() && isCreated(resource, owner.asString(""))) {
                parts.putIfAbsent(part(known.reference().resource(), known.value(), resource, owner), known);
            }
        });
    }

    /** Returns whether a read showed a value together with a certain resource of the run. */
    boolean wasShown(Set<String> resources, JsonNode value, KnownValue owner) {
        return resources.stream()
                .anyMatch(name ->
                        parts.containsKey(part(name, value, owner.reference().resource(), owner.value())));
    }

    /** Returns whether the last resource in the path of a request is a part of one that the run created. */
    boolean contains(RequestTemplate template, Parameter target) {
        Set<String> names = Reference.namesOf(template.operation(), target);
        JsonNode value = template.parameters().get(target);
        return isOnlyThere(template, target)
                || (isName(value) && ownOwners(template, target).anyMatch(owner -> wasShown(names, value, owner)));
    }

    /**
     * Returns whether a request deletes nothing but parts of a resource that the run created: the resources at the end
     * of its path.
     */
    boolean deletesPart(RequestTemplate template, Parameter target) {
        String path = template.operation().path().toString().replaceAll("/+$", "");
        return path.endsWith("}")
                ? isOnlyThere(template, target)
                : pool.ownership().isOwn(template) && namesParts(template.operation(), target, path);
    }

    // In /pets/{id}/owner, the end of the path may be another resource to which the pet refers.
    private boolean namesParts(Operation operation, Parameter target, String path) {
        String end = path.substring(path.lastIndexOf('/') + 1);
        return !ResourceNames.singular(end).equals(end)
                || containment.isOnlyBelow(Reference.lastResource(operation), Reference.namesOf(operation, target));
    }

    // No other path leads to the resource, and a read showed it below the own one, or no response showed it at all. A
    // number may nevertheless be the id of a resource below another one.
    private boolean isOnlyThere(RequestTemplate template, Parameter target) {
        Set<String> names = Reference.namesOf(template.operation(), target);
        JsonNode value = template.parameters().get(target);
        return ownOwners(template, target)
                .filter(owner -> names.stream()
                        .allMatch(name -> containment.isOnlyBelow(
                                name, Set.of(owner.reference().resource()))))
                .anyMatch(owner -> wasShown(names, value, owner) || (!isNumber(value) && !pool.isKnown(template)));
    }

    /** Returns the parts for the last parameter of a path, each with the resource of the run that it belongs to. */
    List<KnownValue> candidates(Operation operation, Parameter target, Predicate<JsonNode> fits) {
        Set<String> names = Reference.namesOf(operation, target);
        List<Parameter> owners = new ArrayList<>(PathParameters.of(operation));
        owners.remove(target);
        List<KnownValue> found = new ArrayList<>();
        parts.forEach((part, known) -> {
            boolean matches = names.contains(part.resource())
                    && owners.stream()
                            .anyMatch(each -> Reference.namesOf(operation, each).contains(part.ownerResource()));
            if (matches && fits.test(known.value()) && isCreated(part.ownerResource(), part.owner())) {
                found.add(known);
            }
        });
        return found;
    }

    private Stream<KnownValue> ownOwners(RequestTemplate template, Parameter target) {
        Operation operation = template.operation();
        return PathParameters.of(operation).stream()
                .filter(each -> !each.equals(target))
                .flatMap(each -> Optional.ofNullable(template.parameters().get(each))
                        .flatMap(value -> pool.ownership().created(operation, each, value))
                        .stream());
    }

    private boolean isCreated(String resource, String value) {
        return pool.created()
                .anyMatch(known -> known.reference().resource().equals(resource)
                        && known.value().asString("").equals(value));
    }

    private static Part part(String resource, JsonNode value, String ownerResource, JsonNode owner) {
        return new Part(resource, value.asString(""), ownerResource, owner.asString(""));
    }

    private static boolean isNumber(JsonNode value) {
        return value.asString("").matches("-?\\d+");
    }

    // An id contains digits, and may mean the same resource below all others.
    private static boolean isName(JsonNode value) {
        return value.isString() && value.stringValue().chars().noneMatch(Character::isDigit);
    }
}
