package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Distinguishes the resources that the run created from all others. An operation acts on the last resource in its path,
 * so the id of that resource decides: a parent that the run created may have a child that it did not create. What
 * belongs to the parent alone is a part of it.
 */
public final class Ownership {

    // Shorter values, such as small numbers, identify resources of several kinds.
    private static final int MIN_UNAMBIGUOUS = 8;

    private final ValuePool pool;
    private final OwnParts parts;

    Ownership(ValuePool pool, Containment containment) {
        this.pool = pool;
        this.parts = new OwnParts(pool, containment);
    }

    /** Returns whether the run created the last resource in the path of a request. */
    public boolean isOwn(RequestTemplate template) {
        return target(template)
                .flatMap(last -> created(
                        template.operation(), last, template.parameters().get(last)))
                .filter(known -> agreesWithOwners(known, template))
                .isPresent();
    }

    /**
     * Returns whether the last resource in the path of a request is a part of one that the run created, as far as
     * responses and the contract show.
     */
    public boolean isPartOfOwn(RequestTemplate template) {
        return target(template)
                .filter(target -> parts.contains(template, target))
                .isPresent();
    }

    /** Returns whether a DELETE deletes nothing but a part of a resource that the run created. */
    public boolean deletesPartOfOwn(RequestTemplate template) {
        return target(template)
                .filter(target -> parts.deletesPart(template, target))
                .isPresent();
    }

    /** Returns whether a response showed the last resource in the path of a request, and the run did not create it. */
    public boolean isForeign(RequestTemplate template) {
        return !isOwn(template) && !isPartOfOwn(template) && pool.isKnown(template);
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

    /** Returns the parts of resources of the run. */
    OwnParts parts() {
        return parts;
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
                        .filter(known -> !parts.wasShown(Reference.namesOf(operation, target.get()), value, known))
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

    /** Returns the resource of the run that a path parameter identifies. */
    Optional<KnownValue> created(Operation operation, Parameter parameter, JsonNode value) {
        return value == null
                ? Optional.empty()
                : pool.created()
                        .filter(known -> known.value().asString("").equals(value.asString("")))
                        .filter(known -> Reference.namesOf(operation, parameter)
                                .contains(known.reference().resource()))
                        .findFirst();
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
