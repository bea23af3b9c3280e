package dev.understudy.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;

/**
 * Mistakes in a delegate that do not compile. Each test also compiles the same code without the mistake, to show that
 * the mistake alone is the reason.
 */
class DelegateTest {

    @Test
    void anUndeclaredStatusDoesNotCompile() {
        assertThatErrorsInDelegateReturning("new PatchWorkspaceResponse.NotFound(notFound)")
                .isEmpty();
        assertThatErrorsInDelegateReturning("new PatchWorkspaceResponse.Conflict(notFound)")
                .satisfiesExactly(error("compiler.err.cant.resolve.location", "Conflict"));
    }

    @Test
    void aResponseOfAnotherOperationDoesNotCompile() {
        assertThatErrorsInDelegateReturning("new PatchWorkspaceResponse.Ok(workspace)")
                .isEmpty();
        assertThatErrorsInDelegateReturning("new GetWorkspaceResponse.Ok(workspace)")
                .satisfiesExactly(error(
                        "compiler.err.prob.found.req",
                        "lower bounds: dev.understudy.instantly.api.WorkspaceApi.GetWorkspaceResponse.Ok"));
    }

    @Test
    void theBodyOfAnotherStatusDoesNotCompile() {
        assertThatErrorsInDelegateReturning("new PatchWorkspaceResponse.PaymentRequired(paymentRequired)")
                .isEmpty();
        assertThatErrorsInDelegateReturning("new PatchWorkspaceResponse.PaymentRequired(notFound)")
                .satisfiesExactly(error("compiler.err.prob.found.req", "NotFoundError cannot be converted to"));
    }

    @Test
    void aMissingRequiredHeaderDoesNotCompile() {
        assertThatErrorsInDelegateReturning("new PatchWorkspaceResponse.Unauthorized(\"Bearer\", unauthorized)")
                .isEmpty();
        assertThatErrorsInDelegateReturning("new PatchWorkspaceResponse.Unauthorized(unauthorized)")
                .satisfiesExactly(
                        error("compiler.err.cant.apply.symbol", "actual and formal argument lists differ in length"));
    }

    @Test
    void aHeaderOfAnotherTypeDoesNotCompile() {
        assertThatErrorsInDelegateReturning("new PatchWorkspaceResponse.TooManyRequests(1, tooManyRequests)")
                .isEmpty();
        assertThatErrorsInDelegateReturning("new PatchWorkspaceResponse.TooManyRequests(\"soon\", tooManyRequests)")
                .satisfiesExactly(error("compiler.err.prob.found.req", "String cannot be converted to"));
    }

    @Test
    void aHandWrittenResponseDoesNotCompile() {
        assertThat(errorsInHandWrittenResponse("OperationResponse")).isEmpty();
        assertThat(errorsInHandWrittenResponse("PatchWorkspaceResponse"))
                .satisfiesExactly(error("compiler.err.cant.inherit.from.sealed", "PatchWorkspaceResponse"));
    }

    @Test
    void aMissingOperationDoesNotCompile() {
        String get = """
                public CompletionStage<GetWorkspaceResponse> getWorkspace(UUID id, UUID effective, SecurityContext caller) {
                    return null;
                }
                """;
        String update = """
                public CompletionStage<UpdateWorkspaceResponse> updateWorkspace(
                        UUID id, UUID effective, WorkspaceUpdateDocument body, SecurityContext caller) {
                    return null;
                }
                """;
        assertThat(errorsInDelegateWith(get + update)).isEmpty();
        assertThat(errorsInDelegateWith(get))
                .satisfiesExactly(error("compiler.err.does.not.override.abstract", "updateWorkspace"));
    }

    private static ThrowingConsumer<String> error(String key, String text) {
        return error -> assertThat(error).startsWith(key).contains(text);
    }

    private static ListAssert<String> assertThatErrorsInDelegateReturning(String response) {
        List<String> errors = Javac.errorsIn("""
                import dev.understudy.instantly.api.WorkspaceApi.*;
                import dev.understudy.instantly.api.model.*;
                import java.util.concurrent.CompletableFuture;
                import java.util.concurrent.CompletionStage;

                class Delegate {
                    CompletionStage<PatchWorkspaceResponse> respond(
                            Workspace workspace,
                            UnauthorizedError unauthorized,
                            PaymentRequiredError paymentRequired,
                            NotFoundError notFound,
                            TooManyRequestsError tooManyRequests) {
                        return CompletableFuture.completedStage(%s);
                    }
                }
                """.formatted(response));
        return assertThat(errors).as(response);
    }

    private static List<String> errorsInHandWrittenResponse(String type) {
        return Javac.errorsIn("""
                import dev.understudy.api.OperationResponse;
                import dev.understudy.instantly.api.WorkspaceApi.*;
                import java.util.Map;

                record Teapot(int status, Map<String, String> headers, Object body) implements %s {}
                """.formatted(type));
    }

    private static List<String> errorsInDelegateWith(String operations) {
        return Javac.errorsIn("""
                import dev.understudy.well.api.WorkspaceApi;
                import dev.understudy.well.api.model.WorkspaceUpdateDocument;
                import jakarta.ws.rs.core.SecurityContext;
                import java.util.UUID;
                import java.util.concurrent.CompletionStage;

                class Delegate implements WorkspaceApi {
                    %s
                }
                """.formatted(operations));
    }
}
