package dev.understudy.standin.instantly.workspace;

import dev.understudy.instantly.api.WorkspaceApi;
import dev.understudy.instantly.api.model.PatchWorkspaceRequest;
import dev.understudy.standin.instantly.access.Caller;
import jakarta.ws.rs.core.SecurityContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Translates between the contract's words and ours. Which workspace is current, the caller already knows. */
public final class WorkspaceDelegate implements WorkspaceApi {

    private final Workspaces workspaces;

    /** With the workspaces to speak for. */
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
