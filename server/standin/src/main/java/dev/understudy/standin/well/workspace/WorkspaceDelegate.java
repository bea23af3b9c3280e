package dev.understudy.standin.well.workspace;

import dev.understudy.standin.well.access.Caller;
import dev.understudy.well.api.WorkspaceApi;
import dev.understudy.well.api.model.WorkspaceUpdateDocument;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Translates between the contract's words and ours. That the caller may act on the path's workspace, the gate has seen to. */
public final class WorkspaceDelegate implements WorkspaceApi {

    private final Workspaces workspaces;

    /** With the workspaces to speak for. */
    public WorkspaceDelegate(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public CompletionStage<GetWorkspaceResponse> getWorkspace(
            UUID workspaceId, UUID effectiveWorkspaceId, SecurityContext caller) {
        Workspace workspace = workspaces.find(Caller.of(caller).workspace());
        return CompletableFuture.completedFuture(new GetWorkspaceResponse.Ok(WorkspaceMapping.toWire(workspace)));
    }

    @Override
    public CompletionStage<UpdateWorkspaceResponse> updateWorkspace(
            UUID workspaceId, UUID effectiveWorkspaceId, WorkspaceUpdateDocument body, SecurityContext caller) {
        return workspaces
                .update(Caller.of(caller).workspace(), WorkspaceMapping.named(body), WorkspaceMapping.toChange(body))
                .thenApply(workspace -> new UpdateWorkspaceResponse.Ok(WorkspaceMapping.toWire(workspace)));
    }
}
