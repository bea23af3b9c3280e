package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.pool.KnownValue.ObjectPlace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Removes the values of resources that are deleted, and of all resources that they owned. */
final class DeletedValues {

    private final Map<Reference, Map<JsonNode, KnownValue>> values;

    DeletedValues(Map<Reference, Map<JsonNode, KnownValue>> values) {
        this.values = values;
    }

    /** Removes the values of the resource that a request has deleted. */
    void remove(RequestTemplate deletion) {
        Optional<Parameter> last = PathParameters.last(deletion.operation());
        deletion.parameters().forEach((parameter, value) -> {
            if (last.map(parameter::equals).orElse(parameter.in() == In.QUERY)) {
                remove(Reference.ofParameter(deletion.operation(), parameter).resource(), value);
                remove(Reference.bySegment(deletion.operation(), parameter).resource(), value);
            }
        });
        forgetReads();
    }

    /**
     * Removes the values of the collection that a request has emptied. If the response has an array, only those that it
     * contains.
     */
    void removeAll(RequestTemplate deletion, ReceivedResponse response) {
        String resource = Reference.collection(deletion.operation());
        Optional<Set<JsonNode>> listed =
                response.body().json().filter(DeletedValues::hasArray).map(DeletedValues::scalars);
        List<JsonNode> gone = values.entrySet().stream()
                .filter(each -> each.getKey().resource().equals(resource)
                        && each.getKey().isId())
                .flatMap(each -> each.getValue().keySet().stream())
                .filter(value -> listed.map(found -> found.contains(value)).orElse(true))
                .toList();
        gone.forEach(value -> remove(resource, value));
        forgetReads();
    }

    private static boolean hasArray(JsonNode body) {
        return body.isArray() || body.valueStream().anyMatch(JsonNode::isArray);
    }

    private static Set<JsonNode> scalars(JsonNode node) {
        Set<JsonNode> found = new HashSet<>();
        if (node.isContainer()) {
            node.valueStream().forEach(each -> found.addAll(scalars(each)));
        } else {
            found.add(node);
        }
        return found;
    }

    // A server may delete other resources together with these.
    private void forgetReads() {
        values.values().forEach(known -> known.replaceAll((value, each) -> each.withoutRead()));
    }

    private void remove(String resource, JsonNode value) {
        Set<ObjectPlace> objects = new HashSet<>();
        values.forEach((reference, known) -> {
            KnownValue found = known.get(value);
            if (found != null && reference.resource().equals(resource)) {
                objects.add(found.object());
            }
        });
        values.values().forEach(known -> {
            known.values()
                    .removeIf(each -> objects.contains(each.object())
                            || (each.reference().resource().equals(resource)
                                    && each.value().equals(value))
                            || each.dependsOn(resource, value));
            known.replaceAll((any, each) -> each.without(resource, value));
        });
    }
}
