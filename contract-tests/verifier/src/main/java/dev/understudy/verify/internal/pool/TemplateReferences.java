package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Parameter.In;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.link.ResourceNames;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the values in a request that may identify resources. */
final class TemplateReferences {

    private static final int MAX_DEPTH = 6;

    private final RequestTemplate template;
    private final List<Named> found = new ArrayList<>();

    /**
     * A value and the resource that it may identify.
     *
     * @param own whether it is an identifier in the body of the resource that the body describes
     */
    record Named(Reference reference, JsonNode value, boolean own) {}

    private TemplateReferences(RequestTemplate template) {
        this.template = template;
    }

    /** Returns the values in the parameters and in the body. */
    static List<Named> in(RequestTemplate template) {
        List<Named> all = new ArrayList<>(inPath(template));
        all.addAll(outsideThePath(template));
        return all;
    }

    /** Returns the values of the path parameters, each under the name of the parameter and of the segment before it. */
    static List<Named> inPath(RequestTemplate template) {
        TemplateReferences references = new TemplateReferences(template);
        references.parameters(In.PATH);
        return references.found;
    }

    /** Returns the values in the query and in the body. */
    static List<Named> outsideThePath(RequestTemplate template) {
        TemplateReferences references = new TemplateReferences(template);
        references.parameters(In.QUERY);
        template.body()
                .ifPresent(body -> references.walk(
                        body,
                        Reference.lastResource(template.operation()),
                        Reference.lastResource(template.operation()),
                        0));
        return references.found;
    }

    private void parameters(In in) {
        template.parameters().forEach((parameter, value) -> {
            if (parameter.in() == in && isScalar(value)) {
                found.add(new Named(Reference.ofParameter(template.operation(), parameter), value, false));
                if (in == In.PATH) {
                    found.add(new Named(Reference.bySegment(template.operation(), parameter), value, false));
                }
            }
        });
    }

    private void walk(JsonNode node, String container, String root, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (node.isArray()) {
            node.valueStream().forEach(each -> walk(each, container, root, depth + 1));
        } else if (node.isObject()) {
            node.propertyStream().forEach(each -> property(each.getKey(), each.getValue(), container, root, depth));
        }
    }

    private void property(String name, JsonNode value, String container, String root, int depth) {
        Reference reference = Reference.ofProperty(name, container);
        if (isScalar(value)) {
            found.add(new Named(
                    reference, value, depth == 0 && reference.resource().equals(root)));
        } else if (value.isArray() && value.valueStream().allMatch(TemplateReferences::isScalar)) {
            value.valueStream().forEach(each -> found.add(new Named(reference, each, false)));
        } else {
            walk(value, ResourceNames.singular(String.join("", ResourceNames.words(name))), root, depth + 1);
        }
    }

    private static boolean isScalar(JsonNode value) {
        return value.isString() || value.isIntegralNumber();
    }
}
