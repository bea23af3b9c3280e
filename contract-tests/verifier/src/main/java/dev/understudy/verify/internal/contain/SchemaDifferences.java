package dev.understudy.verify.internal.contain;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.contain.Containment.Proved;
import dev.understudy.verify.internal.contain.Containment.Refuted;
import dev.understudy.verify.internal.contain.Containment.Undecided;
import dev.understudy.verify.internal.formula.Obligation;
import dev.understudy.verify.internal.formula.Reading;
import dev.understudy.verify.internal.formula.SameSchemas;
import dev.understudy.verify.internal.formula.SchemaFormula;
import dev.understudy.verify.internal.formula.SchemaSide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;

/**
 * Lists the obligations of the target schema that the source schema does not meet. Both are walked together: the schemas
 * of the source that certainly apply at a place often prove an obligation there without looking at the rest.
 */
public final class SchemaDifferences {

    private final SchemaSide target;
    private final Reading reading;
    private final ContainmentProver prover;
    private final SameSchemas same;
    private final CertainSchemas certain;
    private final Set<List<Object>> visited = new HashSet<>();
    private final Set<List<Object>> open = new HashSet<>();
    private final List<Difference> found = new ArrayList<>();

    private SchemaDifferences(SchemaSide source, SchemaSide target, Reading reading) {
        this.target = target;
        this.reading = reading;
        this.prover = new ContainmentProver(source, target);
        this.same = new SameSchemas(source, target);
        this.certain = new CertainSchemas(source);
    }

    /** Returns the differences in the order of the target schema. */
    public static List<Difference> of(SchemaSide source, SchemaSide target, Reading reading) {
        SchemaDifferences differences = new SchemaDifferences(source, target, reading);
        differences.walk(new Step(List.of(source.root()), target.root(), "", false, obligation -> obligation));
        return List.copyOf(differences.found);
    }

    private void walk(Step step) {
        List<Object> pair = List.of(Set.copyOf(step.source()), step.target(), step.isProperty());
        boolean isSame = step.source().stream().anyMatch(each -> same.test(each, step.target()));
        if (isSame || visited.contains(pair) || !open.add(pair)) {
            return;
        }
        visited.add(pair);
        walkKeywords(step);
        open.remove(pair);
    }

    private void walkKeywords(Step step) {
        if (!step.target().value().isObject()) {
            Obligation whole = Obligation.of(step.target(), "");
            examine(step, whole);
            return;
        }
        Step flat = step.of(certain.inPlace(step.source()));
        if (isUnresolved(flat)) {
            return;
        }
        for (String keyword : SchemaFormula.keywords(target, step.target())) {
            if (!SchemaFormula.isAnnotation(keyword)) {
                walkKeyword(flat, keyword, step.target().child(keyword));
            }
        }
    }

    // The reference is one undecided difference, not one for each keyword of the target.
    private boolean isUnresolved(Step step) {
        Optional<DocumentNode> unresolved = certain.unresolved(step.source());
        if (unresolved.isEmpty()) {
            return false;
        }
        Containment containment = prover.prove(step.complete().apply(null), reading);
        if (containment instanceof Undecided) {
            found.add(new Difference(
                    step.pointer(), "$ref", "", unresolved.get().child("$ref"), step.target(), containment));
        }
        return containment instanceof Undecided;
    }

    private void walkKeyword(Step step, String keyword, DocumentNode value) {
        switch (keyword) {
            case "$ref" ->
                target.target(step.target(), "$ref")
                        .ifPresentOrElse(
                                found -> walk(step.inPlace("$ref", "", found)), () -> examine(step, keyword, ""));
            case "allOf" -> each(value).forEach((index, part) -> walk(step.inPlace("allOf", index, part)));
            case "properties" ->
                value.members()
                        .forEach((name, property) -> walk(step.below(
                                keyword, name, property, segment(name), certain.property(step.source(), name))));
            case "items" -> walkItems(step, value);
            case "prefixItems" ->
                each(value)
                        .forEach((index, element) -> walk(step.below(
                                keyword,
                                index,
                                element,
                                "/" + index,
                                certain.element(step.source(), Integer.parseInt(index)))));
            case "required" -> value.elements().forEach(name -> examine(step, keyword, name.text("")));
            case "additionalProperties" -> walkAdditional(step, value);
            default -> examine(step, keyword, "");
        }
    }

    private void walkItems(Step step, DocumentNode value) {
        int prefix = target.isVersion30()
                ? 0
                : step.target().child("prefixItems").value().size();
        walk(step.below("items", "", value, "/*", certain.elementsFrom(step.source(), prefix)));
    }

    // A closed object rejects each property that only the source declares, and each of them is a change of its own.
    private void walkAdditional(Step step, DocumentNode value) {
        if (value.value().isObject() && !value.value().isEmpty()) {
            undeclared(step)
                    .forEach(name -> walk(step.below(
                            "additionalProperties",
                            name,
                            value,
                            segment(name),
                            certain.property(step.source(), name))));
            walk(step.below("additionalProperties", "", value, "/*", certain.additional(step.source())));
            return;
        }
        int before = found.size();
        Set<String> names = undeclared(step);
        names.forEach(name -> examine(step, "additionalProperties", name));
        boolean sameKeyword = step.source().stream()
                .anyMatch(each -> each.child("additionalProperties").value().equals(value.value()));
        if (found.size() == before || !sameKeyword) {
            examine(step, "additionalProperties", "");
        }
    }

    // Returns the properties that only the source declares.
    private Set<String> undeclared(Step step) {
        Set<String> names = new LinkedHashSet<>(certain.declared(step.source()));
        names.removeAll(step.target().child("properties").members().keySet());
        return names;
    }

    private void examine(Step step, String keyword, String member) {
        examine(step, new Obligation(step.target(), keyword, member, null));
    }

    private void examine(Step step, Obligation obligation) {
        if (prover.isMetLocally(step.source(), obligation, reading, step.isProperty())) {
            return;
        }
        Containment containment = prover.prove(step.complete().apply(obligation), reading);
        if (containment instanceof Proved) {
            // The proof needs what surrounds this place, so the same schemas must be examined at other places as well.
            visited.removeAll(open);
            return;
        }
        String keyword = obligation.keyword();
        DocumentNode ofTarget =
                keyword.isEmpty() ? step.target() : step.target().child(keyword);
        DocumentNode ofSource = step.source().stream()
                .map(each -> each.child(keyword))
                .filter(DocumentNode::exists)
                .findFirst()
                .or(() -> step.source().stream().findFirst())
                .orElse(prover.sourceRoot());
        Difference difference =
                new Difference(step.pointer(), keyword, obligation.member(), ofSource, ofTarget, containment);
        // A shared schema is reported once, at the first place.
        boolean isKnown = containment instanceof Refuted
                && found.stream()
                        .anyMatch(each -> each.ofTarget().equals(ofTarget)
                                && each.ofSource().equals(ofSource)
                                && each.member().equals(obligation.member()));
        if (!isKnown) {
            found.add(difference);
        }
    }

    private static Map<String, DocumentNode> each(DocumentNode list) {
        Map<String, DocumentNode> elements = new LinkedHashMap<>();
        for (int i = 0; i < list.value().size(); i++) {
            elements.put(String.valueOf(i), list.child(i));
        }
        return elements;
    }

    private static String segment(String name) {
        return JsonPointer.empty().appendProperty(name).toString();
    }

    /**
     * A place that both schemas describe.
     *
     * @param source the schemas of the source that certainly apply there
     * @param complete turns an obligation of the target's schema there into one of the complete target
     */
    private record Step(
            List<DocumentNode> source,
            DocumentNode target,
            String pointer,
            boolean isProperty,
            UnaryOperator<Obligation> complete) {

        Step of(List<DocumentNode> schemas) {
            return new Step(schemas, target, pointer, isProperty, complete);
        }

        Step inPlace(String keyword, String member, DocumentNode schema) {
            return new Step(source, schema, pointer, isProperty, next(keyword, member));
        }

        Step below(String keyword, String member, DocumentNode schema, String segment, List<DocumentNode> schemas) {
            boolean property = !keyword.contains("tems");
            return new Step(schemas, schema, pointer + segment, property, next(keyword, member));
        }

        private UnaryOperator<Obligation> next(String keyword, String member) {
            return obligation -> complete.apply(new Obligation(target, keyword, member, obligation));
        }
    }
}
