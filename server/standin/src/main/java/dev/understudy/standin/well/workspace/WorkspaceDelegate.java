package dev.understudy.standin.well.workspace;

import dev.understudy.standin.well.access.Caller;
import dev.understudy.well.api.WorkspaceApi;
import dev.understudy.well.api.model.WorkspaceUpdateDocument;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
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
    public CompletionStage<GetWorkspaceResponse> getWorkspace(
            UUID workspaceId, UUID effectiveWorkspaceId, SecurityContext caller) {
        Workspace workspace = workspaces.find(Caller.of(caller).workspace());
        return CompletableFuture.completedFuture(new GetWorkspaceResponse.Ok(WorkspaceMapping.toWire(workspace)));
    }

    @Override
    public CompletionStage<UpdateWorkspaceResponse> updateWorkspace(
            UUID workspaceId, UUID effectiveWorkspaceId, WorkspaceUpdateDocument body, SecurityContext caller) {
        return workspaces
                .update(Caller.of(caller).workspace(), WorkspaceMapping.idInBody(body), WorkspaceMapping.toChange(body))
                .thenApply(workspace -> new UpdateWorkspaceResponse.Ok(WorkspaceMapping.toWire(workspace)));
    }
}
