package dev.understudy.verify.internal.state;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Route;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.pool.PathParameters;
import dev.understudy.verify.internal.route.Router;
import dev.understudy.verify.internal.route.SameOriginLocation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds the request that deletes what the {@code Location} of a response leads to. With a 201, that is the created
 * resource (RFC 9110 section 15.3.2), also if it is elsewhere, such as {@code /jobs/{id}} for {@code
 * /reports/{id}/export}.
 */
final class LocatedResources {

    private final URI target;
    private final Router router;
    private final List<OperationTestCases> operations;
    private final Predicate<RequestTemplate> isKnown;

    /**
     * @param target the base URI of the server
     * @param isKnown decides whether an earlier response showed the resource in the path of a request
     */
    LocatedResources(
            Contract contract, URI target, List<OperationTestCases> operations, Predicate<RequestTemplate> isKnown) {
        this.target = target;
        this.router = Router.of(contract, target);
        this.operations = operations;
        this.isKnown = isKnown;
    }

    /**
     * Returns the request; empty if the Location leads to another server or to a resource that an earlier response
     * showed, or if the contract declares no DELETE there.
     */
    Optional<RequestTemplate> deletion(ReceivedResponse response) {
        return response.isCreated() && isIndependentOfThePath(response)
                ? SameOriginLocation.of(response, target)
                        .map(uri -> new Request("DELETE", uri, Headers.of(), Body.NONE))
                        .flatMap(delete -> router.route(delete).flatMap(route -> template(delete, route)))
                        .filter(template -> forms(template).noneMatch(isKnown))
                : Optional.empty();
    }

    // Another reference is relative to the path of the request, which is not known here.
    private static boolean isIndependentOfThePath(ReceivedResponse response) {
        return response.headers()
                .first("Location")
                .filter(location -> location.startsWith("/") || location.contains("://"))
                .isPresent();
    }

    private Optional<RequestTemplate> template(Request delete, Route route) {
        return operations.stream()
                .filter(each -> each.operation().equals(route.operation()))
                .findFirst()
                .flatMap(cases -> values(delete, route, cases)
                        .flatMap(values -> cases.defaultRequest().map(template -> template.with(values))));
    }

    private static Optional<Map<Parameter, JsonNode>> values(Request delete, Route route, OperationTestCases cases) {
        Map<Parameter, JsonNode> values = new LinkedHashMap<>();
        List<Parameter> parameters = PathParameters.of(route.operation());
        for (Parameter parameter : parameters) {
            delete.parameter(parameter, route.pathValues()).stream()
                    .flatMap(List::stream)
                    .filter(value -> cases.canSend(parameter, value))
                    .findFirst()
                    .ifPresent(value -> values.put(parameter, value));
        }
        return values.size() == parameters.size() ? Optional.of(values) : Optional.empty();
    }

    // Responses can show as a number what is text in a path, and the reverse.
    private static Stream<RequestTemplate> forms(RequestTemplate template) {
        return PathParameters.last(template.operation()).stream().flatMap(last -> {
            String text = template.parameters().get(last).asString("");
            Stream<JsonNode> number = text.matches("0|[1-9][0-9]{0,17}")
                    ? Stream.of(StrictJson.read(text.getBytes(StandardCharsets.UTF_8)))
                    : Stream.empty();
            return Stream.concat(Stream.of(JsonNodeFactory.instance.stringNode(text)), number)
                    .map(value -> template.with(last, value));
        });
    }
}
