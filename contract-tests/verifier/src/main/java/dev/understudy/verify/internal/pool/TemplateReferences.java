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
    private final String resource;
    private final List<Named> found = new ArrayList<>();

    /**
     * A value and the resource that it may identify.
     *
     * @param own whether it is an identifier in the body of the resource that the body describes
     */
    record Named(Reference reference, JsonNode value, boolean own) {}

    private TemplateReferences(RequestTemplate template) {
        this.template = template;
        this.resource = Reference.lastResource(template.operation());
    }

    /** Returns the values in the parameters and in the body. */
    static List<Named> in(RequestTemplate template) {
        TemplateReferences references = new TemplateReferences(template);
        references.addParameters(In.PATH);
        references.addOutsideThePath();
        return references.found;
    }

    /** Returns the values in the query and in the body. */
    static List<Named> outsideThePath(RequestTemplate template) {
        TemplateReferences references = new TemplateReferences(template);
        references.addOutsideThePath();
        return references.found;
    }

    private void addOutsideThePath() {
        addParameters(In.QUERY);
        template.body().ifPresent(body -> walk(body, resource, 0));
    }

    // A value in the path is added under the name of its parameter and under that of the segment before it.
    private void addParameters(In in) {
        template.parameters().forEach((parameter, value) -> {
            if (parameter.in() == in && Reference.isIdentifier(value)) {
                found.add(new Named(Reference.ofParameter(template.operation(), parameter), value, false));
                if (in == In.PATH) {
                    found.add(new Named(Reference.bySegment(template.operation(), parameter), value, false));
                }
            }
        });
    }

    private void walk(JsonNode node, String container, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (node.isArray()) {
            node.valueStream().forEach(each -> walk(each, container, depth + 1));
        } else if (node.isObject()) {
            node.propertyStream().forEach(each -> addProperty(each.getKey(), each.getValue(), container, depth));
        }
    }

    private void addProperty(String name, JsonNode value, String container, int depth) {
        Reference reference = Reference.ofProperty(name, container);
        if (Reference.isIdentifier(value)) {
            found.add(new Named(reference, value, depth == 0 && reference.isOf(resource)));
        } else if (value.isArray() && value.valueStream().allMatch(Reference::isIdentifier)) {
            value.valueStream().forEach(each -> found.add(new Named(reference, each, false)));
        } else {
            walk(value, ResourceNames.ofProperty(name), depth + 1);
        }
    }
}
