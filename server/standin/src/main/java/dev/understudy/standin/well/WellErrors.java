package dev.understudy.standin.well;

import dev.understudy.api.OperationResponse;
import dev.understudy.contract.SchemaFault;
import dev.understudy.runtime.api.ErrorFormat;
import dev.understudy.runtime.api.ErrorResponse;
import dev.understudy.runtime.api.FailedRequest;
import dev.understudy.runtime.api.RequestIds;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import dev.understudy.standin.store.StoreFailure;
import dev.understudy.standin.well.access.AccessFailure;
import dev.understudy.standin.well.workspace.WorkspaceFailure;
import dev.understudy.well.api.model.BadRequestError;
import dev.understudy.well.api.model.ErrorDetail;
import dev.understudy.well.api.model.ErrorMeta;
import dev.understudy.well.api.model.ForbiddenError;
import dev.understudy.well.api.model.NotFoundError;
import dev.understudy.well.api.model.UnauthorizedError;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Well's error format: the envelope that the vendor's documentation shows, with a {@code code} for programs and a
 * {@code message} for people. An unsupported media type or an oversized body gets status 400, too, since the
 * documentation does not declare a more specific status.
 */
final class WellErrors implements ErrorFormat {

    private static final String SCHEMA_VIOLATED = "The body violates its schema; see details.";
    private static final String EMPTY_UPDATE = "supply an attribute or a relationship";

    @Override
    public Set<Failure.Kind> kinds() {
        Set<Failure.Kind> kinds = new HashSet<>(EnumSet.complementOf(EnumSet.of(StandardFailure.RATE_LIMIT_EXCEEDED)));
        kinds.add(AccessFailure.MEMBERSHIP_MISSING);
        kinds.add(WorkspaceFailure.ID_DIFFERS);
        kinds.add(StoreFailure.STORE_UNAVAILABLE);
        return kinds;
    }

    @Override
    public OperationResponse format(Failure failure, FailedRequest request) {
        RequestIds ids = request.head().ids();
        ErrorMeta meta = new ErrorMeta(ids.traceId(), ids.logId());
        if (failure.kind() == AccessFailure.MEMBERSHIP_MISSING) {
            return forbidden("You have no active membership in this workspace.", meta);
        }
        if (failure.kind() == WorkspaceFailure.ID_DIFFERS) {
            return idDiffers(failure, meta);
        }
        if (failure.kind() == StoreFailure.STORE_UNAVAILABLE) {
            return unavailable(meta);
        }
        return failure.kind() instanceof StandardFailure kind ? format(kind, failure, meta) : unexpected(meta);
    }

    private static OperationResponse format(StandardFailure kind, Failure failure, ErrorMeta meta) {
        return switch (kind) {
            case ROUTE_UNKNOWN -> notFound("No operation has this method and path.", meta);
            case OPERATION_UNIMPLEMENTED ->
                notFound("Well has this operation, but Understudy does not implement it.", meta);
            case CREDENTIALS_MISSING -> unauthorized("Bearer realm=\"well\"", "A bearer token is required.", meta);
            case CREDENTIALS_UNKNOWN ->
                unauthorized("Bearer realm=\"well\", error=\"invalid_token\"", "The bearer token is not valid.", meta);
            case PARAMETER_MALFORMED ->
                badRequest(BadRequestError.CodeEnum.BAD_REQUEST, failure.getMessage(), List.of(), meta);
            case FORBIDDEN -> forbidden("Your role does not allow this.", meta);
            case NOT_FOUND -> notFound("The requested resource was not found.", meta);
            case MEDIA_TYPE_UNSUPPORTED ->
                badRequest(
                        BadRequestError.CodeEnum.BAD_REQUEST,
                        "The media type of the body must be application/json.",
                        List.of(),
                        meta);
            case BODY_TOO_LARGE ->
                badRequest(BadRequestError.CodeEnum.BAD_REQUEST, "The body is larger than 1 MiB.", List.of(), meta);
            case BODY_MALFORMED ->
                badRequest(BadRequestError.CodeEnum.INVALID_JSON, "The body is not valid JSON.", List.of(), meta);
            case BODY_MISSING, BODY_EMPTY ->
                schemaViolated(SCHEMA_VIOLATED, List.of(new ErrorDetail("", "A body is required.")), meta);
            case SCHEMA_VIOLATED -> schemaViolated(failure.faults(), meta);
            case REQUEST_MALFORMED ->
                outsideOfContract(400, "BAD_REQUEST", "Bad Request", "The request is not valid HTTP.", meta);
            case URI_TOO_LONG ->
                outsideOfContract(414, "URI_TOO_LONG", "URI Too Long", "The request line is too long.", meta);
            case HEADER_FIELDS_TOO_LARGE ->
                outsideOfContract(
                        431,
                        "HEADER_FIELDS_TOO_LARGE",
                        "Request Header Fields Too Large",
                        "The header fields are too large, or too many.",
                        meta);
            case BODY_TIMEOUT ->
                outsideOfContract(408, "REQUEST_TIMEOUT", "Request Timeout", "The body did not arrive in time.", meta);
            case OVERLOADED -> unavailable(meta);
            case UNEXPECTED, RATE_LIMIT_EXCEEDED, NOT_ACCEPTABLE, VALUE_UNREPRESENTABLE, RESPONSE_INVALID ->
                unexpected(meta);
        };
    }

    private static ErrorResponse idDiffers(Failure failure, ErrorMeta meta) {
        return badRequest(
                BadRequestError.CodeEnum.BAD_REQUEST,
                "The workspace id in the body differs from the one in the path.",
                List.of(new ErrorDetail("/data/id", failure.getMessage())),
                meta);
    }

    private static ErrorResponse unexpected(ErrorMeta meta) {
        return outsideOfContract(500, "INTERNAL_SERVER_ERROR", "Internal Server Error", "See the server's log.", meta);
    }

    private static ErrorResponse unauthorized(String challenge, String message, ErrorMeta meta) {
        return ErrorResponse.of(
                401,
                "WWW-Authenticate",
                challenge,
                UnauthorizedError.builder()
                        .title("Unauthorized")
                        .message(message)
                        .meta(meta)
                        .build());
    }

    private static ErrorResponse forbidden(String message, ErrorMeta meta) {
        return ErrorResponse.of(
                403,
                ForbiddenError.builder()
                        .title("Forbidden")
                        .message(message)
                        .meta(meta)
                        .build());
    }

    private static ErrorResponse notFound(String message, ErrorMeta meta) {
        return ErrorResponse.of(
                404,
                NotFoundError.builder()
                        .title("Not Found")
                        .message(message)
                        .meta(meta)
                        .build());
    }

    private static ErrorResponse schemaViolated(List<SchemaFault> faults, ErrorMeta meta) {
        String message = !faults.isEmpty() && faults.stream().allMatch(WellErrors::isEmptyUpdate)
                ? "The update is empty: " + EMPTY_UPDATE + "."
                : SCHEMA_VIOLATED;
        return schemaViolated(message, faults.stream().map(WellErrors::detail).toList(), meta);
    }

    private static ErrorResponse schemaViolated(String message, List<ErrorDetail> details, ErrorMeta meta) {
        return badRequest(BadRequestError.CodeEnum.SCHEMA_VALIDATION_ERROR, message, details, meta);
    }

    private static ErrorResponse badRequest(
            BadRequestError.CodeEnum code, String message, List<ErrorDetail> details, ErrorMeta meta) {
        BadRequestError.Builder error = BadRequestError.builder()
                .code(code)
                .title(code == BadRequestError.CodeEnum.SCHEMA_VALIDATION_ERROR ? "Validation Error" : "Bad Request")
                .message(message)
                .meta(meta);
        if (!details.isEmpty()) {
            error.details(details);
        }
        return ErrorResponse.of(400, error.build());
    }

    private static ErrorDetail detail(SchemaFault fault) {
        return new ErrorDetail(fault.at().toString(), isEmptyUpdate(fault) ? EMPTY_UPDATE : fault.message());
    }

    // The contract requires a relationship if there is no attribute, so the message of the fault mentions only the one.
    private static boolean isEmptyUpdate(SchemaFault fault) {
        return switch (fault.at().toString()) {
            case "/data" -> "required".equals(fault.keyword()) && "relationships".equals(fault.property());
            case "/data/relationships" -> "minProperties".equals(fault.keyword());
            default -> false;
        };
    }

    private static ErrorResponse unavailable(ErrorMeta meta) {
        OutsideOfContract body =
                new OutsideOfContract("SERVICE_UNAVAILABLE", 503, "Service Unavailable", "Try again soon.", meta);
        return ErrorResponse.of(503, "Retry-After", "1", body);
    }

    private static ErrorResponse outsideOfContract(
            int status, String code, String title, String message, ErrorMeta meta) {
        return ErrorResponse.of(status, new OutsideOfContract(code, status, title, message, meta));
    }

    /**
     * An error in the vendor's format that the contract does not declare: the request is malformed or too slow, or the
     * server is overloaded, cannot use its database or has failed.
     */
    private record OutsideOfContract(String code, int status, String title, String message, ErrorMeta meta) {}
}
