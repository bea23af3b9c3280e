package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Response;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableValueException;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges the responses of delegates by the contract, in development mode. */
final class ResponseJudge {

    private ResponseJudge() {}

    /**
     * Requires that a response is declared and valid.
     *
     * @throws Failure {@link StandardFailure#RESPONSE_INVALID}, which says why it is not
     */
    static void requireValid(Operation operation, EncodedResponse response) {
        fault(operation, response).ifPresent(fault -> {
            response.close();
            throw Failure.of(
                    StandardFailure.RESPONSE_INVALID,
                    "the response " + response.status() + " to " + operation.id() + " violates the contract: " + fault);
        });
    }

    private static Optional<String> fault(Operation operation, EncodedResponse response) {
        Optional<Response> declared = operation.response(response.status());
        if (operation.statuses().isEmpty()) {
            return Optional.empty();
        }
        if (declared.isEmpty()) {
            return Optional.of("the status is not declared, only " + String.join(", ", operation.statuses()));
        }
        return declared.get().headers().stream()
                .flatMap(header -> headerFault(header, response.headers()).stream())
                .findFirst()
                .or(() -> bodyFault(declared.get(), response));
    }

    private static Optional<String> headerFault(Parameter header, Map<String, String> sent) {
        Optional<String> value = sent.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(header.name()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (value.isEmpty()) {
            return header.required() ? Optional.of("the header " + header.name() + " is required") : Optional.empty();
        }
        try {
            return first(ParameterJudge.faults(header, ParameterReader.header(header, value.get())))
                    .map(fault -> "the header " + header.name() + " " + fault);
        } catch (UnreadableValueException e) {
            return Optional.of("the header " + header.name() + " must be " + e.getMessage());
        }
    }

    private static Optional<String> bodyFault(Response declared, EncodedResponse response) {
        if (response.mediaType() == null) {
            return declared.contents().isEmpty() || declared.contents().isUnrestricted()
                    ? Optional.empty()
                    : Optional.of("it has no body, but " + mediaTypes(declared) + " is declared");
        }
        if (declared.contents().isEmpty()) {
            return Optional.of("it has a body, but none is declared");
        }
        Optional<MediaType> sent = MediaType.of(response.mediaType());
        Optional<Content> content = sent.flatMap(declared.contents()::covering);
        if (content.isEmpty()) {
            return Optional.of(
                    "its media type is " + response.mediaType() + ", but " + mediaTypes(declared) + " is declared");
        }
        return response.body() == null ? Optional.empty() : bodyFault(content.get(), sent.get(), response.body());
    }

    private static Optional<String> bodyFault(Content content, MediaType sent, byte[] body) {
        if (content.schema().isEmpty()) {
            return Optional.empty();
        }
        if (sent.isJson()) {
            try {
                return first(content.schema().get().judge(StrictJson.read(body)));
            } catch (MalformedJsonException e) {
                return Optional.of("its body is not JSON: " + e.getMessage());
            }
        }
        return sent.isText()
                ? first(ParameterJudge.faults(
                        content.schema().get(),
                        ParameterReader.text(content.schema().get(), new String(body, Charsets.of(sent)))))
                : Optional.empty();
    }

    private static String mediaTypes(Response declared) {
        return String.join(" or ", declared.contents().mediaTypes());
    }

    private static Optional<String> first(List<SchemaFault> faults) {
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(faults.stream()
                        .limit(5)
                        .map(fault -> (fault.at().matches() ? "it" : fault.at().toString()) + " " + fault.message())
                        .collect(Collectors.joining("; ")));
    }
}
