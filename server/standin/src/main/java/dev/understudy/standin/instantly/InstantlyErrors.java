package dev.understudy.standin.instantly;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.api.OperationResponse;
import dev.understudy.contract.SchemaFault;
import dev.understudy.instantly.api.model.BadRequestError;
import dev.understudy.instantly.api.model.ContentTooLargeError;
import dev.understudy.instantly.api.model.ForbiddenError;
import dev.understudy.instantly.api.model.NotFoundError;
import dev.understudy.instantly.api.model.PaymentRequiredError;
import dev.understudy.instantly.api.model.TooManyRequestsError;
import dev.understudy.instantly.api.model.UnauthorizedError;
import dev.understudy.instantly.api.model.UnsupportedMediaTypeError;
import dev.understudy.runtime.api.ErrorFormat;
import dev.understudy.runtime.api.ErrorResponse;
import dev.understudy.runtime.api.FailedRequest;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import dev.understudy.standin.instantly.access.AccessFailure;
import dev.understudy.standin.store.StoreFailure;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Instantly's error format. The texts are those of the vendor's OpenAPI document, where it contains any; otherwise they
 * are those of Fastify and Ajv, because these libraries format the vendor's live responses.
 */
final class InstantlyErrors implements ErrorFormat {

    private static final String NOT_JSON = "Body is not valid JSON but content-type is set to 'application/json'";
    private static final String EMPTY = "Body cannot be empty when content-type is set to 'application/json'";

    // Instantly's contract has one parameter, which any text satisfies, and does not declare 400 for a GET. So no
    // parameter can be malformed, and there is no format for it.
    @Override
    public Set<Failure.Kind> kinds() {
        Set<Failure.Kind> kinds = new HashSet<>(EnumSet.complementOf(EnumSet.of(StandardFailure.PARAMETER_MALFORMED)));
        kinds.add(AccessFailure.PLAN_UNPAID);
        kinds.add(StoreFailure.STORE_UNAVAILABLE);
        return kinds;
    }

    @Override
    public OperationResponse format(Failure failure, FailedRequest request) {
        if (failure.kind() == AccessFailure.PLAN_UNPAID) {
            return paymentRequired();
        }
        if (failure.kind() == StoreFailure.STORE_UNAVAILABLE) {
            return unavailable();
        }
        return failure.kind() instanceof StandardFailure kind ? format(kind, failure, request.head()) : unexpected();
    }

    private static OperationResponse format(StandardFailure kind, Failure failure, RequestHead head) {
        return switch (kind) {
            case ROUTE_UNKNOWN -> notFound("Route " + head.method() + ":" + target(head) + " not found");
            case OPERATION_UNIMPLEMENTED ->
                notFound("Route " + head.method() + ":" + target(head)
                        + " not found: Instantly has this operation, but Understudy does not implement it");
            case CREDENTIALS_MISSING ->
                unauthorized("Bearer realm=\"instantly\"", "Missing or malformed Authorization header");
            case CREDENTIALS_UNKNOWN ->
                unauthorized("Bearer realm=\"instantly\", error=\"invalid_token\"", "Invalid API key");
            case NOT_FOUND -> notFound("Resource not found");
            case FORBIDDEN -> forbidden();
            case RATE_LIMIT_EXCEEDED -> tooManyRequests(failure.retryAfter());
            case MEDIA_TYPE_UNSUPPORTED -> unsupportedMediaType();
            case BODY_TOO_LARGE -> contentTooLarge();
            case BODY_MISSING -> badRequest(BadRequestError.CodeEnum.FST_ERR_VALIDATION, "body must be object");
            case BODY_EMPTY -> badRequest(BadRequestError.CodeEnum.FST_ERR_CTP_EMPTY_JSON_BODY, EMPTY);
            case BODY_MALFORMED -> badRequest(BadRequestError.CodeEnum.FST_ERR_CTP_INVALID_JSON_BODY, NOT_JSON);
            case SCHEMA_VIOLATED -> schemaViolated(failure.faults());
            case REQUEST_MALFORMED -> outsideOfContract(400, "FST_ERR_BAD_URL", "Bad Request", "Bad request");
            case URI_TOO_LONG -> outsideOfContract(414, null, "URI Too Long", "URI Too Long");
            case HEADER_FIELDS_TOO_LARGE ->
                outsideOfContract(
                        431, null, "Request Header Fields Too Large", "Exceeded maximum allowed HTTP header size");
            case BODY_TIMEOUT -> outsideOfContract(408, "FST_ERR_REQ_TIMEOUT", "Request Timeout", "Request timed out");
            case OVERLOADED -> unavailable();
            case UNEXPECTED, PARAMETER_MALFORMED, NOT_ACCEPTABLE, VALUE_UNREPRESENTABLE, RESPONSE_INVALID ->
                unexpected();
        };
    }

    private static String target(RequestHead head) {
        return head.query() == null ? head.path() : head.path() + "?" + head.query();
    }

    private static ErrorResponse unauthorized(String challenge, String message) {
        return ErrorResponse.of(
                401,
                "WWW-Authenticate",
                challenge,
                UnauthorizedError.builder().message(message).build());
    }

    private static ErrorResponse paymentRequired() {
        String message = "Workspace does not have an active paid plan";
        return ErrorResponse.of(
                402, PaymentRequiredError.builder().message(message).build());
    }

    private static ErrorResponse forbidden() {
        String message = "API key does not have any of the required scopes";
        return ErrorResponse.of(403, ForbiddenError.builder().message(message).build());
    }

    private static ErrorResponse notFound(String message) {
        return ErrorResponse.of(404, NotFoundError.builder().message(message).build());
    }

    // Retry-After counts whole seconds (RFC 9110, section 10.2.3); rounding down would make the caller retry too early.
    private static ErrorResponse tooManyRequests(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return ErrorResponse.of(
                429,
                "Retry-After",
                String.valueOf(seconds),
                TooManyRequestsError.builder().message("Rate limit exceeded").build());
    }

    private static ErrorResponse contentTooLarge() {
        String message = "Request body is too large";
        return ErrorResponse.of(
                413, ContentTooLargeError.builder().message(message).build());
    }

    private static ErrorResponse unsupportedMediaType() {
        String message = "Unsupported Media Type";
        return ErrorResponse.of(
                415, UnsupportedMediaTypeError.builder().message(message).build());
    }

    // Fastify's parser rejects the property __proto__ before the schema is checked, since in JavaScript it would set
    // the prototype of the object.
    private static ErrorResponse schemaViolated(List<SchemaFault> faults) {
        if (faults.stream().anyMatch(fault -> "__proto__".equals(fault.property()))) {
            return badRequest(BadRequestError.CodeEnum.FST_ERR_CTP_INVALID_JSON_BODY, NOT_JSON);
        }
        return badRequest(BadRequestError.CodeEnum.FST_ERR_VALIDATION, AjvMessages.of(faults));
    }

    private static ErrorResponse badRequest(BadRequestError.CodeEnum code, String message) {
        return ErrorResponse.of(
                400, BadRequestError.builder().code(code).message(message).build());
    }

    private static ErrorResponse unavailable() {
        OutsideOfContract body =
                new OutsideOfContract(503, "FST_ERR_SERVICE_UNAVAILABLE", "Service Unavailable", "Service Unavailable");
        return ErrorResponse.of(503, "Retry-After", "1", body);
    }

    private static ErrorResponse unexpected() {
        OutsideOfContract body =
                new OutsideOfContract(500, null, "Internal Server Error", "An unexpected fault; see the server's log");
        return ErrorResponse.of(500, body);
    }

    private static ErrorResponse outsideOfContract(int status, String code, String error, String message) {
        return ErrorResponse.of(status, new OutsideOfContract(status, code, error, message));
    }

    /**
     * An error in the vendor's format that the contract does not declare: the request is malformed or too slow, or the
     * server is overloaded, cannot use its database or has failed.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record OutsideOfContract(int statusCode, String code, String error, String message) {}
}
