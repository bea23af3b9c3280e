package dev.understudy.runtime.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.api.OperationResponse;
import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Response;
import dev.understudy.contract.SchemaFault;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import dev.understudy.runtime.internal.status.ReasonPhrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The default error format: problem documents (RFC 9457), as far as the contract declares nothing else. If it declares
 * the response of a failure, exactly, as a range or as the default, without a body, none is sent. If it declares another
 * JSON body, the values of the problem are written into that body, and the problem document is sent only if they do not
 * fit. An invalid request gets 422 if the contract declares that instead of 400.
 */
public final class ProblemDetails implements ErrorFormat {

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    // Statuses in place of which a contract may declare only a more general one.
    private static final Set<Integer> INVALID_REQUEST = Set.of(400, 406, 413, 415, 422);

    @Override
    public OperationResponse format(Failure failure, FailedRequest request) {
        int status = status(failure.kind().status(), request.operation());
        Problem problem = problem(status, failure);
        Map<String, String> headers = headers(failure, status);
        Optional<Response> declared = request.operation().flatMap(operation -> operation.response(status));
        if (declared.isPresent() && declared.get().contents().isEmpty()) {
            return new ErrorResponse(status, headers, null, null);
        }
        return declared.flatMap(response -> declaredBody(problem, failure, response))
                .map(body -> new ErrorResponse(status, headers, body.value(), body.mediaType()))
                .orElseGet(() -> new ErrorResponse(status, headers, problem, MEDIA_TYPE));
    }

    private static int status(int status, Optional<Operation> operation) {
        if (operation.isEmpty() || !INVALID_REQUEST.contains(status)) {
            return status;
        }
        return Stream.of(status, 400, 422)
                .filter(each -> each == status
                        ? operation.get().response(each).isPresent()
                        : operation.get().statuses().contains(String.valueOf(each)))
                .findFirst()
                .orElse(status);
    }

    private static Optional<DeclaredErrorBody.Body> declaredBody(Problem problem, Failure failure, Response declared) {
        for (Content content : declared.contents().all()) {
            Optional<DeclaredErrorBody.Body> body = DeclaredErrorBody.of(content, problem, failure);
            if (body.isPresent()) {
                return body;
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> headers(Failure failure, int status) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (failure.kind() == StandardFailure.OVERLOADED
                || !failure.retryAfter().isZero()) {
            // Retry-After counts whole seconds (RFC 9110, section 10.2.3); rounding down would be too early.
            headers.put(
                    "Retry-After",
                    String.valueOf(
                            Math.max(1, failure.retryAfter().plusMillis(999).toSeconds())));
        }
        if (status == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return headers;
    }

    private static Problem problem(int status, Failure failure) {
        // An unexpected error is not the caller's business; it is logged.
        String detail = failure.kind() == StandardFailure.UNEXPECTED
                ? "An unexpected error, which the server has logged."
                : failure.getMessage();
        List<Fault> faults =
                failure.faults().stream().map(ProblemDetails::fault).toList();
        return new Problem(status, ReasonPhrases.of(status, "Error " + status), detail, faults);
    }

    private static Fault fault(SchemaFault fault) {
        return new Fault("#" + fault.at(), fault.message());
    }

    /**
     * A problem document without a {@code type}, which means {@code about:blank}.
     *
     * @param status the HTTP status code
     * @param title the reason phrase of the status
     * @param detail the description of the failure
     * @param errors the violations in the body; not written if there are none
     */
    record Problem(
            int status,
            String title,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {}

    /**
     * A violation in the body.
     *
     * @param pointer the JSON pointer to it, as a URI fragment
     * @param detail the violation
     */
    record Fault(String pointer, String detail) {}
}
