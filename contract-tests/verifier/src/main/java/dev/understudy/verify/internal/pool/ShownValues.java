package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Parameter.In;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.SafeMethods;
import dev.understudy.verify.internal.link.ResourceNames;
import dev.understudy.verify.internal.pool.KnownValue.ObjectPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Collects the values in the body of a response that identify resources. */
final class ShownValues {

    private static final int MAX_DEPTH = 6;
    private static final int MAX_ELEMENTS = 20;
    private static final int MAX_VALUES = 500;
    private static final int MAX_LENGTH = 200;
    // Properties that contain resources of the kind that the path names.
    private static final Set<String> ENVELOPES = Set.of(
            "data",
            "items",
            "results",
            "result",
            "content",
            "records",
            "values",
            "embedded",
            "edges",
            "node",
            "nodes",
            "entries",
            "rows",
            "hits");

    private final RequestTemplate request;
    private final int exchange;
    private final boolean created;
    private final List<KnownValue> found = new ArrayList<>();
    private boolean isRequest;

    /**
     * @param exchange the number of the response
     * @param created whether the response describes a resource that the run created
     */
    ShownValues(RequestTemplate request, int exchange, boolean created) {
        this.request = request;
        this.exchange = exchange;
        this.created = created;
    }

    /** Returns the values in a body, in the order of the body. */
    List<KnownValue> in(JsonNode body, String container) {
        walk(body, container, ownersInPath(), "", 0, created);
        return found;
    }

    /** Returns the values in the body of the request, which a response has confirmed. */
    List<KnownValue> inRequest(JsonNode body, String container) {
        isRequest = true;
        return in(body, container);
    }

    /** Returns the identifier of the resource that the path of the request names. */
    List<KnownValue> inPath() {
        isRequest = true;
        PathParameters.last(request.operation())
                .ifPresent(last -> add(
                        Reference.ofParameter(request.operation(), last),
                        request.parameters().get(last),
                        ownersInPath(),
                        "",
                        new ObjectPlace(exchange, ""),
                        false,
                        created));
        return found;
    }

    /** Returns the identifier of a created resource that the Location of the response contains. */
    List<KnownValue> inLocation(Reference reference, LocationId id) {
        add(reference, id.value(), ownersInPath(), id.pointer(), new ObjectPlace(exchange, ""), false, created);
        return found;
    }

    private Map<String, JsonNode> ownersInPath() {
        Map<String, JsonNode> owners = new LinkedHashMap<>();
        request.parameters().forEach((parameter, value) -> {
            if (parameter.in() == In.PATH) {
                owners.put(Reference.ofParameter(request.operation(), parameter).resource(), value);
            }
        });
        return owners;
    }

    private void walk(
            JsonNode node, String container, Map<String, JsonNode> owners, String at, int depth, boolean isCreated) {
        if (depth > MAX_DEPTH || found.size() > MAX_VALUES) {
            return;
        }
        if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), MAX_ELEMENTS); i++) {
                walk(node.get(i), container, owners, at + "/" + i, depth + 1, false);
            }
        } else if (node.isObject()) {
            walkObject(node, container, owners, at, depth, isCreated);
        }
    }

    private void walkObject(
            JsonNode node, String container, Map<String, JsonNode> owners, String at, int depth, boolean isCreated) {
        Map<String, JsonNode> known = new LinkedHashMap<>(owners);
        node.propertyStream().filter(each -> isIdentifier(each.getValue())).forEach(each -> {
            Reference reference = Reference.ofProperty(each.getKey(), container);
            if (reference.resource().equals(container) && !reference.attribute().equals("id")) {
                known.putIfAbsent(container, each.getValue());
            } else {
                known.put(reference.resource(), each.getValue());
            }
        });
        ObjectPlace place = new ObjectPlace(exchange, at);
        node.propertyStream().forEach(each -> {
            JsonNode value = each.getValue();
            Reference reference = Reference.ofProperty(each.getKey(), container);
            boolean isOwn = reference.isOf(container);
            if (isIdentifier(value)) {
                String pointer = at + "/" + escaped(each.getKey());
                add(
                        reference,
                        value,
                        known,
                        pointer,
                        isOwn ? place : new ObjectPlace(exchange, pointer),
                        !isOwn,
                        isCreated && isOwn);
            } else if (value.isArray() && value.size() > 0 && isIdentifier(value.get(0))) {
                for (int i = 0; i < Math.min(value.size(), MAX_ELEMENTS); i++) {
                    if (isIdentifier(value.get(i))) {
                        String pointer = at + "/" + escaped(each.getKey()) + "/" + i;
                        add(reference, value.get(i), owners, pointer, new ObjectPlace(exchange, pointer), true, false);
                    }
                }
            } else {
                String name = ResourceNames.ofProperty(each.getKey());
                boolean isEnvelope = isEnvelope(each.getKey(), depth) || (depth == 0 && name.equals(container));
                String inner = isEnvelope ? container : name;
                walk(value, inner, known, at + "/" + escaped(each.getKey()), depth + 1, isCreated && isEnvelope);
            }
        });
    }

    private static boolean isEnvelope(String property, int depth) {
        return depth < 3 && ENVELOPES.contains(String.join("", ResourceNames.words(property)));
    }

    private void add(
            Reference reference,
            JsonNode value,
            Map<String, JsonNode> known,
            String pointer,
            ObjectPlace place,
            boolean isReference,
            boolean isCreated) {
        Map<String, JsonNode> owners = new LinkedHashMap<>(known);
        owners.remove(reference.resource());
        boolean read = SafeMethods.isSafe(request.operation());
        String at = isRequest ? "" : pointer;
        found.add(new KnownValue(reference, value, owners, owners, isReference, at, place, read, isCreated));
    }

    // RFC 6901 section 3.
    private static String escaped(String property) {
        return property.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isIdentifier(JsonNode value) {
        return value.isIntegralNumber()
                || (value.isString()
                        && !value.stringValue().isBlank()
                        && value.stringValue().length() <= MAX_LENGTH);
    }
}
