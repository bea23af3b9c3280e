package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the id of a resource that a POST created, for a parameter of the DELETE of this resource. */
public final class CreatedId {

    private CreatedId() {}

    /** Returns whether a DELETE removes a member of the collection to which a POST adds one. */
    public static boolean removes(Operation delete, Operation post) {
        List<Parameter> parameters = pathParameters(delete);
        if (!post.method().equals("POST")
                || parameters.isEmpty()
                || !delete.path().toString().endsWith("}")) {
            return false;
        }
        if (isMember(delete, post)) {
            return true;
        }
        String resource = Reference.lastResource(post);
        return Reference.endsWithResource(post)
                && parameters.stream()
                        .allMatch(each -> isLast(delete, each)
                                ? Reference.ofParameter(delete, each).resource().equals(resource)
                                : owner(post, delete, each).isPresent());
    }

    // The path of the DELETE is the path of the POST plus one parameter.
    private static boolean isMember(Operation delete, Operation post) {
        String collection = post.path().withoutParameterNames().replaceAll("/+$", "");
        return Reference.endsWithResource(post)
                && delete.path().withoutParameterNames().equals(collection + "/{}");
    }

    /** Returns the path parameters of an operation, in the order of the path. */
    public static List<Parameter> pathParameters(Operation operation) {
        return operation.path().parameterNames().stream()
                .flatMap(name -> operation.parameters().stream()
                        .filter(each -> each.in() == In.PATH && each.name().equals(name)))
                .toList();
    }

    /** Returns whether a parameter is the last one in the path, which identifies the resource. */
    public static boolean isLast(Operation operation, Parameter parameter) {
        List<String> names = operation.path().parameterNames();
        return names.get(names.size() - 1).equals(parameter.name());
    }

    /** Returns the value that a creation has for the parameter of the DELETE that identifies an owner. */
    public static Optional<JsonNode> ownerIn(RequestTemplate creation, Operation delete, Parameter parameter) {
        return owner(creation.operation(), delete, parameter)
                .map(each -> creation.parameters().get(each));
    }

    /**
     * Returns the identifiers of the created resource, from the response or else from the request: first the one that
     * the parameter names.
     */
    public static List<JsonNode> of(
            Operation delete, Parameter parameter, RequestTemplate creation, ReceivedResponse response) {
        Reference wanted = Reference.ofParameter(delete, parameter);
        String container = wanted.resource();
        Set<JsonNode> found = new LinkedHashSet<>();
        Optional<JsonNode> answered = response.body().json();
        for (String attribute : List.of(wanted.attribute(), "id", "name", "key")) {
            Reference reference = new Reference(wanted.resource(), attribute);
            answered.flatMap(body ->
                            exact(body, reference, container).or(() -> exact(body.path("data"), reference, container)))
                    .or(() -> creation.body().flatMap(body -> exact(body, reference, container)))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<JsonNode> exact(JsonNode body, Reference wanted, String container) {
        return body.propertyStream()
                .filter(each -> Reference.ofProperty(each.getKey(), container).equals(wanted))
                .map(Map.Entry::getValue)
                .filter(value -> value.isString() || value.isIntegralNumber())
                .findFirst();
    }

    private static Optional<Parameter> owner(Operation post, Operation delete, Parameter parameter) {
        Reference reference = Reference.ofParameter(delete, parameter);
        int position = pathParameters(delete).indexOf(parameter);
        return pathParameters(post).stream()
                .filter(each -> Reference.ofParameter(post, each).equals(reference))
                .findFirst()
                .or(() -> isMember(delete, post)
                                && position < pathParameters(post).size()
                        ? Optional.of(pathParameters(post).get(position))
                        : Optional.empty());
    }
}
