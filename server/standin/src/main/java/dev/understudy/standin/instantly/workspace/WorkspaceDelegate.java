package dev.understudy.standin.instantly.workspace;

import dev.understudy.instantly.api.WorkspaceApi;
import dev.understudy.instantly.api.model.PatchWorkspaceRequest;
import dev.understudy.standin.instantly.access.Caller;
import jakarta.ws.rs.core.SecurityContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Translates between the types of the contract and our own. Ignores the parameters that choose a workspace, since
 * access control has already evaluated them: the {@link Caller} contains the result.
 */
public final class WorkspaceDelegate implements WorkspaceApi {

    private final Workspaces workspaces;

    public WorkspaceDelegate(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public CompletionStage<GetWorkspaceResponse> getWorkspace(String xAsWorkspace, SecurityContext caller) {
        Workspace workspace = workspaces.find(Caller.of(caller).workspace());
        return CompletableFuture.completedFuture(new GetWorkspaceResponse.Ok(WorkspaceMapping.toWire(workspace)));
    }

    @Override
    public CompletionStage<PatchWorkspaceResponse> patchWorkspace(
            String xAsWorkspace, PatchWorkspaceRequest body, SecurityContext caller) {
        return workspaces
                .update(Caller.of(caller).workspace(), WorkspaceMapping.toChange(body))
                .thenApply(workspace -> new PatchWorkspaceResponse.Ok(WorkspaceMapping.toWire(workspace)));
    }
}
