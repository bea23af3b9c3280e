import example.api.WorkspaceApi;
import example.api.model.BadRequestError;
import example.api.model.PatchWorkspaceRequest;
import example.api.model.PlanIdVerification;
import example.api.model.UnauthorizedError;
import example.api.model.Workspace;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A server that was written for the first version of the contract. */
class Delegate implements WorkspaceApi {

    private final UUID owner = UUID.randomUUID();
    private Workspace workspace = workspace("first");

    @Override
    public CompletionStage<GetWorkspaceResponse> getWorkspace(SecurityContext caller) {
        return CompletableFuture.completedFuture(
                caller == null
                        ? new GetWorkspaceResponse.Unauthorized(UnauthorizedError.builder()
                                .statusCode(401)
                                .message("no key")
                                .build())
                        : new GetWorkspaceResponse.Ok(workspace));
    }

    @Override
    public CompletionStage<PatchWorkspaceResponse> patchWorkspace(
            PatchWorkspaceRequest body, SecurityContext caller) {
        if (!body.name().isPresent()) {
            return CompletableFuture.completedFuture(new PatchWorkspaceResponse.BadRequest(
                    BadRequestError.builder().message("no name").build()));
        }
        workspace = workspace(body.name().get());
        return CompletableFuture.completedFuture(new PatchWorkspaceResponse.Ok(workspace));
    }

    private Workspace workspace(String name) {
        return Workspace.builder()
                .id(UUID.randomUUID())
                .owner(owner)
                .name(name)
                .planIdVerification(
                        PlanIdVerification.builder().quantity(BigDecimal.ONE).build())
                .build();
    }
}
