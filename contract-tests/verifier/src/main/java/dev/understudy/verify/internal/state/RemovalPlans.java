package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.pool.CreatedId;
import dev.understudy.verify.internal.pool.PathParameters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds, for a write that creates a resource, the requests that delete and read the resource. */
final class RemovalPlans {

    private final LocatedResources located;
    private final List<OperationTestCases> operations;
    private final Predicate<JsonNode> isFresh;
    private final Map<Operation, Optional<OperationTestCases>> found = new HashMap<>();

    /** @param isFresh decides whether the run chose a name so that no resource had it before */
    RemovalPlans(LocatedResources located, List<OperationTestCases> operations, Predicate<JsonNode> isFresh) {
        this.located = located;
        this.operations = operations;
        this.isFresh = isFresh;
    }

    /** Returns whether the contract has a DELETE for what a POST creates. */
    boolean has(Operation post) {
        return deletion(post).isPresent();
    }

    /** Returns the resource that a POST created, as far as its request and its response identify it. */
    Optional<RemovableResource> removal(TestCase sent, ReceivedResponse response) {
        return deletion(sent.template().operation())
                .flatMap(delete -> templates(delete, sent, response).stream().findFirst())
                .or(() -> ofReturned(sent, response))
                .or(() -> located.deletion(response).filter(template -> isLastNew(template, sent)))
                .map(first -> new RemovableResource(
                        first, others(first, sent, response), sent.credentials().namedOrUsual()));
    }

    // A POST such as /things/{id}/clone may create a thing elsewhere. What its path names is older, and so may be what
    // its body names.
    private Optional<RequestTemplate> ofReturned(TestCase sent, ReceivedResponse response) {
        Operation post = sent.template().operation();
        return operations.stream()
                .filter(each -> response.isCreated()
                        && each.operation().method().equals("DELETE")
                        && each.defaultRequest().isPresent()
                        && CreatedId.isOfReturned(each.operation(), post))
                .flatMap(each -> templates(each, sent, response).stream())
                .filter(template -> isLastNew(template, sent))
                .max(Comparator.comparingInt(
                        template -> template.operation().path().parameterNames().size()));
    }

    private boolean isLastNew(RequestTemplate template, TestCase sent) {
        return PathParameters.last(template.operation())
                .map(template.parameters()::get)
                .filter(value -> isFresh.test(value) || !isInRequest(sent.template(), value))
                .isPresent();
    }

    private static boolean isInRequest(RequestTemplate request, JsonNode value) {
        return Stream.concat(request.parameters().values().stream(), request.body().stream())
                .anyMatch(each -> contains(each, value.asString("")));
    }

    private static boolean contains(JsonNode node, String value) {
        return node.isContainer()
                ? node.valueStream().anyMatch(each -> contains(each, value))
                : node.asString("").equals(value);
    }

    /**
     * Returns the requests that delete the resource by another of its identifiers, such as its name.
     *
     * @param first the request that deletes it by the identifier that the contract names
     */
    List<RequestTemplate> others(RequestTemplate first, TestCase sent, ReceivedResponse response) {
        return ofMember("DELETE", sent.template().operation())
                .flatMap(delete -> templates(delete, sent, response).stream())
                .filter(template -> !template.equals(first))
                .toList();
    }

    /** Returns a request that reads the resource that a POST created; empty if the contract has none. */
    Optional<RequestTemplate> read(TestCase sent, ReceivedResponse response) {
        return ofMember("GET", sent.template().operation())
                .flatMap(read -> templates(read, sent, response).stream())
                .findFirst();
    }

    /** Returns the default request of the DELETE of the same path; empty if the contract has none. */
    Optional<RequestTemplate> defaultDeletion(Operation operation) {
        return operations.stream()
                .filter(each -> each.operation().method().equals("DELETE"))
                .filter(each -> OperationLinks.isSamePath(each.operation(), operation))
                .flatMap(each -> each.defaultRequest().stream())
                .findFirst();
    }

    /** Returns the resource that a PUT created, with the DELETE of the same path; empty if the contract has none. */
    Optional<RemovableResource> ofSamePath(TestCase sent) {
        return defaultDeletion(sent.template().operation())
                .map(delete -> new RemovableResource(
                        OperationLinks.forSameResource(delete, sent.template()),
                        List.of(),
                        sent.credentials().namedOrUsual()));
    }

    private Stream<OperationTestCases> ofMember(String method, Operation post) {
        return operations.stream()
                .filter(each -> each.operation().method().equals(method))
                .filter(each -> each.defaultRequest().isPresent())
                .filter(each -> CreatedId.isOfMember(each.operation(), post));
    }

    private static List<RequestTemplate> templates(OperationTestCases cases, TestCase sent, ReceivedResponse response) {
        Operation operation = cases.operation();
        Map<Parameter, JsonNode> owners = new LinkedHashMap<>();
        List<Parameter> parameters = PathParameters.of(operation);
        Parameter last = parameters.get(parameters.size() - 1);
        for (Parameter parameter : parameters.subList(0, parameters.size() - 1)) {
            CreatedId.ownerIn(sent.template(), operation, parameter)
                    .or(() -> CreatedId.partIn(sent.template(), response, operation, parameter))
                    .ifPresent(value -> owners.put(parameter, value));
        }
        if (owners.size() < parameters.size() - 1) {
            return List.of();
        }
        RequestTemplate template = cases.defaultRequest().orElseThrow().with(owners);
        return CreatedId.of(operation, last, sent.template(), response).stream()
                .filter(value -> cases.canSend(last, value))
                .map(value -> template.with(last, value))
                .toList();
    }

    private Optional<OperationTestCases> deletion(Operation post) {
        return found.computeIfAbsent(
                post,
                any -> ofMember("DELETE", post)
                        // The DELETE whose path continues the path of the POST comes first.
                        .min(Comparator.comparing(each -> !each.operation()
                                .path()
                                .withoutParameterNames()
                                .startsWith(post.path().withoutParameterNames() + "/"))));
    }
}
