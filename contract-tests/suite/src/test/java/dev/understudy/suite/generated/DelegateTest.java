package dev.understudy.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;

/** What a delegate cannot answer, because it does not compile; each beside its nearest neighbour that does. */
class DelegateTest {

    @Test
    void anUndeclaredStatusDoesNotCompile() {
        assertThatAnswer("new PatchWorkspaceResponse.NotFound(notFound)").isEmpty();
        assertThatAnswer("new PatchWorkspaceResponse.Conflict(notFound)")
                .satisfiesExactly(saying("compiler.err.cant.resolve.location", "Conflict"));
    }

    @Test
    void aStatusThatOnlyTheOtherOperationDeclaresDoesNotCompile() {
        assertThatAnswer("new PatchWorkspaceResponse.Ok(workspace)").isEmpty();
        assertThatAnswer("new GetWorkspaceResponse.Ok(workspace)")
                .satisfiesExactly(saying(
                        "compiler.err.prob.found.req",
                        "lower bounds: dev.understudy.instantly.api.WorkspaceApi.GetWorkspaceResponse.Ok"));
    }

    @Test
    void theBodyOfAnotherStatusDoesNotCompile() {
        assertThatAnswer("new PatchWorkspaceResponse.PaymentRequired(paymentRequired)")
                .isEmpty();
        assertThatAnswer("new PatchWorkspaceResponse.PaymentRequired(notFound)")
                .satisfiesExactly(saying("compiler.err.prob.found.req", "NotFoundError cannot be converted to"));
    }

    @Test
    void aMissingRequiredHeaderDoesNotCompile() {
        assertThatAnswer("new PatchWorkspaceResponse.Unauthorized(\"Bearer\", unauthorized)")
                .isEmpty();
        assertThatAnswer("new PatchWorkspaceResponse.Unauthorized(unauthorized)")
                .satisfiesExactly(
                        saying("compiler.err.cant.apply.symbol", "actual and formal argument lists differ in length"));
    }

    @Test
    void aHeaderOfAnotherTypeDoesNotCompile() {
        assertThatAnswer("new PatchWorkspaceResponse.TooManyRequests(1, tooManyRequests)")
                .isEmpty();
        assertThatAnswer("new PatchWorkspaceResponse.TooManyRequests(\"soon\", tooManyRequests)")
                .satisfiesExactly(saying("compiler.err.prob.found.req", "String cannot be converted to"));
    }

    @Test
    void anAnswerOfTheDelegatesOwnDoesNotCompile() {
        assertThat(errorsInOwnAnswer("OperationResponse")).isEmpty();
        assertThat(errorsInOwnAnswer("PatchWorkspaceResponse"))
                .satisfiesExactly(saying("compiler.err.cant.inherit.from.sealed", "PatchWorkspaceResponse"));
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
        assertThat(errorsInDelegate(get + update)).isEmpty();
        assertThat(errorsInDelegate(get))
                .satisfiesExactly(saying("compiler.err.does.not.override.abstract", "updateWorkspace"));
    }

    private static ThrowingConsumer<String> saying(String key, String words) {
        return error -> assertThat(error).startsWith(key).contains(words);
    }

    private static ListAssert<String> assertThatAnswer(String answer) {
        List<String> errors = Javac.errorsIn("""
                import dev.understudy.instantly.api.WorkspaceApi.*;
                import dev.understudy.instantly.api.model.*;
                import java.util.concurrent.CompletableFuture;
                import java.util.concurrent.CompletionStage;

                class Delegate {
                    CompletionStage<PatchWorkspaceResponse> answer(
                            Workspace workspace,
                            UnauthorizedError unauthorized,
                            PaymentRequiredError paymentRequired,
                            NotFoundError notFound,
                            TooManyRequestsError tooManyRequests) {
                        return CompletableFuture.completedStage(%s);
                    }
                }
                """.formatted(answer));
        return assertThat(errors).as(answer);
    }

    private static List<String> errorsInOwnAnswer(String type) {
        return Javac.errorsIn("""
                import dev.understudy.api.OperationResponse;
                import dev.understudy.instantly.api.WorkspaceApi.*;
                import java.util.Map;

                record Teapot(int status, Map<String, String> headers, Object body) implements %s {}
                """.formatted(type));
    }

    private static List<String> errorsInDelegate(String operations) {
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
