package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.profile.Probe;
import dev.understudy.verify.profile.ProfileCaller;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Derives from the default request of an operation the test cases that a profile describes. */
final class ProfileCases {

    private ProfileCases() {}

    /**
     * Returns a request that contains what a probe supplies, for an operation without a default request; empty if a
     * required parameter or the body is still missing.
     *
     * @param values the values that were found for the required parameters
     */
    static Optional<RequestTemplate> request(Probe probe, Operation operation, Map<Parameter, JsonNode> values) {
        boolean hasParameters = operation.parameters().stream()
                .filter(Parameter::required)
                .allMatch(each -> values.containsKey(each) || probe.parameters().containsKey(each.name()));
        if (!hasParameters) {
            return Optional.empty();
        }
        RequestTemplate withoutBody = new RequestTemplate(operation, values, Optional.empty());
        return operation.hasRequestBody() ? payload(probe, operation).map(withoutBody::with) : Optional.of(withoutBody);
    }

    // The body of the probe, in the first media type that the operation declares.
    private static Optional<Payload> payload(Probe probe, Operation operation) {
        return probe.body()
                .flatMap(value -> operation
                        .requestBody()
                        .flatMap(body -> body.contents().all().stream().findFirst())
                        .map(content -> Payload.of(BodyWriter.contentType(content.mediaType()), value)));
    }

    /** Returns the request with the values, the body and the caller of a probe. */
    static TestCase ofProbe(Probe probe, RequestTemplate defaultRequest) {
        RequestTemplate changed = defaultRequest;
        for (Parameter parameter : defaultRequest.operation().parameters()) {
            JsonNode value = probe.parameters().get(parameter.name());
            changed = value == null ? changed : changed.with(parameter, value);
        }
        changed = probe.body().isPresent() ? changed.withBody(probe.body().get()) : changed;
        return TestCase.of(probe.description(), changed, Expectation.status(probe.status()))
                .withCredentials(probe.caller().map(Credentials::of).orElse(Credentials.USUAL))
                .withProbe(probe);
    }

    /** Returns the request with the credentials of a caller; empty if the profile names no expected status for it. */
    static Optional<TestCase> ofCaller(ProfileCaller caller, RequestTemplate defaultRequest) {
        return caller.expectedStatus(defaultRequest.operation().id())
                .map(status -> TestCase.of(
                                "a valid request from '" + caller.name() + "'",
                                defaultRequest,
                                Expectation.status(status))
                        .withCredentials(Credentials.of(caller.name()))
                        .withTries(caller.tries()));
    }
}
