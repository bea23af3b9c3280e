package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the id of a resource that a POST created, for a request that deletes or reads this resource. */
public final class CreatedId {

    // A token is often identified by itself, whatever its property is called.
    private static final Set<String> CREDENTIALS = Set.of("token", "secret", "key", "code");

    private CreatedId() {}

    /**
     * Returns whether an operation acts on a resource of the kind that a POST returns, such as {@code /things/{id}} for
     * {@code /things/{id}/clone}.
     */
    public static boolean isOfReturned(Operation operation, Operation post) {
        List<Parameter> parameters = PathParameters.of(operation);
        return post.method().equals("POST")
                && !parameters.isEmpty()
                && operation.path().toString().endsWith("}")
                && ResponseSchemaName.of(post)
                        .filter(Reference.namesOf(operation, parameters.get(parameters.size() - 1))::contains)
                        .isPresent();
    }

    /** Returns whether an operation acts on a member of the collection to which a POST adds one. */
    public static boolean isOfMember(Operation operation, Operation post) {
        List<Parameter> parameters = PathParameters.of(operation);
        if (!post.method().equals("POST")
                || parameters.isEmpty()
                || !operation.path().toString().endsWith("}")) {
            return false;
        }
        if (isPathOfMember(operation, post) || isPathOfCompositeId(operation, post)) {
            return true;
        }
        String resource = Reference.lastResource(post);
        return Reference.endsWithResource(post)
                && parameters.stream()
                        .allMatch(each -> PathParameters.isLast(operation, each)
                                ? Reference.ofParameter(operation, each)
                                        .resource()
                                        .equals(resource)
                                : owner(post, operation, each).isPresent());
    }

    /** Returns the value of a parameter that is a part of the id of a created resource, such as its type. */
    public static Optional<JsonNode> partIn(
            RequestTemplate creation, ReceivedResponse response, Operation operation, Parameter parameter) {
        Reference reference = Reference.ofParameter(operation, parameter);
        return response.body()
                .json()
                .flatMap(body -> exact(body, reference))
                .or(() -> creation.body().flatMap(body -> exact(body, reference)));
    }

    // The path is that of the POST plus parameters, such as a type and a name.
    private static boolean isPathOfCompositeId(Operation operation, Operation post) {
        String collection = post.path().withoutParameterNames().replaceAll("/+$", "");
        return Reference.endsWithResource(post)
                && operation.path().withoutParameterNames().startsWith(collection + "/{}/")
                && operation
                        .path()
                        .withoutParameterNames()
                        .substring(collection.length())
                        .replace("/{}", "")
                        .isEmpty();
    }

    /** Returns whether the path of an operation is that of a POST plus one parameter. */
    static boolean isPathOfMember(Operation operation, Operation post) {
        String collection = post.path().withoutParameterNames().replaceAll("/+$", "");
        return Reference.endsWithResource(post)
                && operation.path().withoutParameterNames().equals(collection + "/{}");
    }

    /** Returns the value that a creation has for the parameter of another operation that identifies an owner. */
    public static Optional<JsonNode> ownerIn(RequestTemplate creation, Operation operation, Parameter parameter) {
        return owner(creation.operation(), operation, parameter)
                .map(each -> creation.parameters().get(each));
    }

    /**
     * Returns the identifiers of the created resource, from the response or else from the request: first the one that
     * the parameter names.
     */
    public static List<JsonNode> of(
            Operation operation, Parameter parameter, RequestTemplate creation, ReceivedResponse response) {
        Reference wanted = Reference.ofParameter(operation, parameter);
        Set<JsonNode> found = new LinkedHashSet<>();
        LocationId.in(response, creation.operation()).ifPresent(id -> found.add(id.value()));
        Optional<JsonNode> received = response.body().json();
        if (CREDENTIALS.contains(wanted.resource())) {
            received.stream()
                    .flatMap(JsonNode::propertyStream)
                    .filter(each -> CREDENTIALS.contains(each.getKey()) && Reference.isIdentifier(each.getValue()))
                    .forEach(each -> found.add(each.getValue()));
        }
        for (String attribute : List.of(wanted.attribute(), "id", "name", "key")) {
            Reference reference = new Reference(wanted.resource(), attribute);
            received.flatMap(body -> exact(body, reference).or(() -> exact(body.path("data"), reference)))
                    .or(() -> creation.body().flatMap(body -> exact(body, reference)))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /**
     * Returns the value that identifies a member of a list.
     *
     * @param parameter the parameter of an operation on a member
     */
    public static Optional<JsonNode> ofMember(Operation operation, Parameter parameter, JsonNode item) {
        Reference wanted = Reference.ofParameter(operation, parameter);
        return Reference.isIdentifier(item)
                ? Optional.of(item)
                : exact(item, wanted).or(() -> exact(item, new Reference(wanted.resource(), "id")));
    }

    private static Optional<JsonNode> exact(JsonNode body, Reference wanted) {
        return body.propertyStream()
                .filter(each ->
                        Reference.ofProperty(each.getKey(), wanted.resource()).equals(wanted))
                .map(Map.Entry::getValue)
                .filter(Reference::isIdentifier)
                .findFirst();
    }

    private static Optional<Parameter> owner(Operation post, Operation operation, Parameter parameter) {
        Reference reference = Reference.ofParameter(operation, parameter);
        int position = PathParameters.of(operation).indexOf(parameter);
        return PathParameters.of(post).stream()
                .filter(each -> Reference.ofParameter(post, each).equals(reference))
                .findFirst()
                .or(() -> (isPathOfMember(operation, post) || isPathOfCompositeId(operation, post))
                                && position < PathParameters.of(post).size()
                        ? Optional.of(PathParameters.of(post).get(position))
                        : Optional.empty());
    }
}
