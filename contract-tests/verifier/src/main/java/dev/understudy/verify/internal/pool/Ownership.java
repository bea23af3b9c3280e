package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Distinguishes the resources that the run created from all others. An operation acts on the last resource in its path,
 * so only the id of that resource decides: a parent that the run created may have a child that it did not create.
 */
public final class Ownership {

    // Shorter values, such as small numbers, identify resources of several kinds.
    private static final int MIN_UNAMBIGUOUS = 8;

    private final ValuePool pool;
    // A resource and an own resource that a read showed to belong together.
    private final Set<List<String>> associations = new HashSet<>();

    Ownership(ValuePool pool) {
        this.pool = pool;
    }

    /** Returns whether the run created the last resource in the path of a request. */
    public boolean isOwn(RequestTemplate template) {
        return target(template)
                .flatMap(last -> created(
                        template.operation(), last, template.parameters().get(last)))
                .filter(known -> agreesWithOwners(known, template))
                .isPresent();
    }

    /** Returns whether a response showed the last resource in the path of a request, and the run did not create it. */
    public boolean isForeign(RequestTemplate template) {
        return !isOwn(template) && pool.isKnown(template);
    }

    /**
     * Returns whether a request would make a resource that the run did not create refer to one that the run created: if
     * the run deletes the latter, a server may delete the former, too.
     */
    public boolean linksForeignToOwn(RequestTemplate template) {
        return !isOwn(template) && (isBelowUnrelatedOwn(template) || hasOwnReference(template));
    }

    /**
     * Returns whether a request would make a resource of the run refer to one that the run did not create, although the
     * run has created one to which it could refer: if the run deletes the former, a server may delete the latter, too.
     */
    public boolean linksOwnToForeign(RequestTemplate template) {
        return TemplateReferences.outsideThePath(template).stream()
                .filter(each -> !each.own() && each.reference().isId())
                .anyMatch(each -> isForeignDespiteOwn(each.reference(), each.value()));
    }

    private boolean isForeignDespiteOwn(Reference reference, JsonNode value) {
        String text = value.asString("");
        return !isOwn(reference, value)
                && pool.created().anyMatch(known -> known.reference().isId() && isOfSameResource(reference, known))
                && pool.matches(reference).stream()
                        .anyMatch(known -> known.reference().isId()
                                && known.value().asString("").equals(text));
    }

    /** Returns whether a value identifies a resource that the run created, as far as its name shows. */
    boolean isOwn(Reference reference, JsonNode value) {
        String text = value.asString("");
        return pool.created().anyMatch(known -> known.value().asString("").equals(text) && mayMean(reference, known));
    }

    /** Records that a read showed a value together with its owners. */
    void addAssociations(KnownValue known) {
        known.owners().forEach((resource, owner) -> {
            if (known.read() && isCreated(resource, owner)) {
                associations.add(association(known.reference().resource(), known.value(), resource, owner));
            }
        });
    }

    private static List<String> association(String resource, JsonNode value, String ownerResource, JsonNode owner) {
        return List.of(resource, value.asString(""), ownerResource, owner.asString(""));
    }

    // A request such as PUT /owners/{own}/pets/{foreign} may move the pet, unless a read showed it there before.
    private boolean isBelowUnrelatedOwn(RequestTemplate template) {
        Optional<Parameter> target = target(template);
        if (target.isEmpty()) {
            return false;
        }
        Operation operation = template.operation();
        JsonNode value = template.parameters().get(target.get());
        return PathParameters.of(operation).stream()
                .filter(each -> !each.equals(target.get()))
                .anyMatch(owner -> created(
                                operation, owner, template.parameters().get(owner))
                        .filter(known -> names(operation, target.get()).stream()
                                .noneMatch(name -> associations.contains(association(
                                        name, value, known.reference().resource(), known.value()))))
                        .isPresent());
    }

    private boolean hasOwnReference(RequestTemplate template) {
        return TemplateReferences.outsideThePath(template).stream()
                .filter(each -> !each.own())
                .anyMatch(each -> isOwn(each.reference(), each.value()));
    }

    private boolean agreesWithOwners(KnownValue known, RequestTemplate template) {
        return PathParameters.of(template.operation()).stream()
                .filter(each -> !PathParameters.isLast(template.operation(), each))
                .allMatch(each -> Optional.ofNullable(known.owners()
                                .get(Reference.ofParameter(template.operation(), each)
                                        .resource()))
                        .map(owner -> template.parameters().get(each) == null
                                || owner.asString("")
                                        .equals(template.parameters().get(each).asString("")))
                        .orElse(true));
    }

    private Optional<KnownValue> created(Operation operation, Parameter parameter, JsonNode value) {
        return value == null
                ? Optional.empty()
                : pool.created()
                        .filter(known -> known.value().asString("").equals(value.asString("")))
                        .filter(known -> names(operation, parameter)
                                .contains(known.reference().resource()))
                        .findFirst();
    }

    private boolean isCreated(String resource, JsonNode value) {
        return pool.created()
                .anyMatch(known -> known.reference().resource().equals(resource)
                        && known.value().equals(value));
    }

    private static Set<String> names(Operation operation, Parameter parameter) {
        return Stream.of(Reference.ofParameter(operation, parameter), Reference.bySegment(operation, parameter))
                .map(Reference::resource)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean mayMean(Reference reference, KnownValue known) {
        boolean bothIds = reference.attribute().equals("id")
                && known.reference().attribute().equals("id");
        boolean unambiguous =
                known.reference().isId() && known.value().asString("").length() >= MIN_UNAMBIGUOUS;
        return isOfSameResource(reference, known) || bothIds || unambiguous;
    }

    private static boolean isOfSameResource(Reference reference, KnownValue known) {
        String resource = known.reference().resource();
        return reference.resource().equals(resource) || Reference.isSimilar(reference.resource(), resource);
    }

    private static Optional<Parameter> target(RequestTemplate template) {
        return PathParameters.last(template.operation()).filter(template.parameters()::containsKey);
    }
}
